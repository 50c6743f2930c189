"""A page is translated below the translation of the page above it, so that comes first.

Wagtail's form shows no button before; a request that is sent all the same failed with 500.
"""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from wagtail.actions.copy_for_translation import ParentNotTranslatedError
from wagtail.contrib.simple_translation.views import SubmitPageTranslationView

UNPROCESSABLE = 422
FIRST = "Translate the page above this one first: its translation is where this one belongs."

stock = SubmitPageTranslationView.post


def connect() -> None:
    SubmitPageTranslationView.post = post


def post(view: Any, request: HttpRequest, **kwargs: Any) -> HttpResponse:
    try:
        with transaction.atomic():
            done: HttpResponse = stock(view, request, **kwargs)
    except ParentNotTranslatedError:
        return refused(view, **kwargs)
    return done


def refused(view: Any, **kwargs: Any) -> HttpResponse:
    form = view.get_form()
    form.add_error("locales", FIRST)
    context = view.get_context_data(**kwargs) | {"form": form}
    shown: HttpResponse = view.render_to_response(context, status=UNPROCESSABLE)
    return shown

"""A form with files is weighed before it is read: Django would store any size of it first."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from awards.nominating.files.looking import MOST_BYTES
from cms.delivery.problems.catalogue import BadRequest
from cms.delivery.weighing import weighs_itself
from cms.delivery.writing import declared_length

MOST_SENT = 3 * MOST_BYTES
View = Callable[..., HttpResponse]


def weighed(view: View) -> View:
    protected = csrf_protect(view)

    @weighs_itself
    @csrf_exempt
    @wraps(view)
    def weighing(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            length = declared_length(request)
        except BadRequest:
            length = MOST_SENT + 1
        if length > MOST_SENT:
            return too_large(request)
        try:
            return protected(request, *args, **kwargs)
        except RequestDataTooBig:
            return too_large(request)

    return weighing


def too_large(request: HttpRequest) -> HttpResponse:
    """The files, or words without end beside them."""
    limits = {"most": MOST_SENT // 1_000_000, "each": MOST_BYTES // 1_000_000}
    return render(request, "awards/nominating/too_large.html", limits, status=413)

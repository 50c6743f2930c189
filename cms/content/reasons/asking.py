"""What all views have in common that ask: the form, which is asked for once in a request."""

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from cms.content.reasons.form import ReasonForLog

BUTTON = re.compile(
    r"""csrfmiddlewaretoken.*?(?=<(?:input|button)\b[^>]*\btype="submit")""", re.DOTALL
)
"""In a page of Wagtail's, from the first form that is posted to the button that sends it."""

Whether = Callable[[Any], bool]
"""Whether what a view is about is public."""


def form_of(view: Any, whether: Whether) -> ReasonForLog | None:
    """Empty to look at, filled in when it is sent; none where nothing is public."""
    if not hasattr(view, "reasons"):
        view.reasons = asked(view.request) if whether(view) else None
    form: ReasonForLog | None = view.reasons
    return form


def asked(request: HttpRequest) -> ReasonForLog:
    return ReasonForLog(request.POST if request.method == "POST" else None)


def is_answered(view: Any, whether: Whether) -> bool:
    form = form_of(view, whether)
    return form is None or form.is_valid()


def show(view_class: Any, whether: Whether) -> None:
    """Give its templates the form, as `reasons`."""
    stock = view_class.get_context_data

    def get_context_data(view: Any, **kwargs: Any) -> Any:
        return {**stock(view, **kwargs), "reasons": form_of(view, whether)}

    view_class.get_context_data = get_context_data


def ask_above_the_button(view_class: Any, whether: Whether) -> None:
    """Give its pages the form, whose templates have no place for it."""
    stock = view_class.render_to_response

    def render_to_response(view: Any, context: Any, **kwargs: Any) -> HttpResponse:
        answer: Any = stock(view, context, **kwargs)
        if form := form_of(view, whether):
            answer.add_post_render_callback(lambda rendered: put_into(rendered, form))
        return answer

    view_class.render_to_response = render_to_response


def put_into(answer: HttpResponse, form: ReasonForLog) -> None:
    answer.content = with_question(answer.content.decode(), form)


def with_question(html: str, form: ReasonForLog) -> str:
    question = render_to_string("content/reasons/reason.html", {"reasons": form})
    return BUTTON.sub(lambda found: found[0] + question, html, count=1)

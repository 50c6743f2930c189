"""What all views have in common that ask: the form, which is asked for once in a request."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from cms.content.reasons.form import ReasonForLog

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

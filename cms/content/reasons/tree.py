"""Wagtail's screens that move and delete one page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.move import MoveConfirmView

from cms.content.reasons.asking import Whether, ask_above_the_button, is_answered
from cms.content.reasons.public import are_public


def connect() -> None:
    for view_class, whether in ((DeleteView, deletes_public), (MoveConfirmView, moves_public)):
        ask_above_the_button(view_class, whether)
        view_class.post = asking(view_class.post, whether)


def deletes_public(view: Any) -> bool:
    return are_public(view.pages_to_delete)


def moves_public(view: Any) -> bool:
    return are_public(view.pages_to_move)


def asking(stock: Any, whether: Whether) -> Any:
    def post(view: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_answered(view, whether):
            shown: HttpResponse = view.render_to_response(view.get_context_data())
            return shown
        done: HttpResponse = stock(view, request, *args, **kwargs)
        return done

    return post

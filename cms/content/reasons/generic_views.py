"""Wagtail's screens that add, edit and delete one thing: snippets, settings, redirects, files.

All of them derive from three views, so these ask, for what is registered as public without a
review; a screen that a new model brings need not think of it.
"""

from typing import Any

from django.forms import BaseForm
from wagtail.admin.views.generic import CreateView, DeleteView, EditView

from cms.content.reasons.asking import is_answered, show
from cms.content.reasons.form import ReasonForLog
from cms.content.reasons.public import is_public, is_public_at_once

stock_class = DeleteView.get_form_class


def connect() -> None:
    for view_class, whether in ((CreateView, adds_to_public), (EditView, changes_public)):
        show(view_class, whether)
        view_class.is_valid = asking(view_class.is_valid, whether)
    DeleteView.get_form_class = get_form_class


def adds_to_public(view: Any) -> bool:
    return bool(view.model) and is_public_at_once(view.model)


def changes_public(view: Any) -> bool:
    return is_public([view.object])


def asking(stock: Any, whether: Any) -> Any:
    def is_valid(view: Any, form: BaseForm) -> bool:
        """Both forms say what is wrong with them at once."""
        if is_answered(view, whether):
            return bool(stock(view, form))
        stock(view, form)
        form.add_error(None, view.reasons.errors["reason"])
        _keep_the_file(form)
        view.produced_error_code = "validation_error"
        view.produced_error_message = view.get_error_message()
        return False

    return is_valid


def _keep_the_file(form: Any) -> None:
    """The screen shows what is there, not a file that was chosen and is not kept."""
    if original := getattr(form, "original_file", None):
        form.instance.file = original


def get_form_class(view: DeleteView) -> type[BaseForm]:
    return ReasonForLog if is_public([view.object]) else stock_class(view)

"""Moving a collection can close or open what lies in it, of which Wagtail leaves no row."""

from typing import Any

from wagtail.admin.views.collections import Edit
from wagtail.log_actions import log
from wagtail.models import Collection

stock = Edit.save_instance


def connect() -> None:
    Edit.save_instance = save_instance


def save_instance(view: Any) -> Collection:
    collection: Collection = stock(view)
    log(collection, "wagtail.edit", content_changed=view.form.has_changed())
    return collection

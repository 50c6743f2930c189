from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_editor_js")
def nothing_typed_passes_for_saved(*args: Any) -> str:
    return format_html('<script src="{}" defer></script>', static("editorial/unsaved.js"))

from typing import Any

from django import template
from django.utils.translation import get_language_info

from toolkit.models import ToolkitIndexPage
from toolkit.shelves import Shelves

register = template.Library()


@register.simple_tag(takes_context=True)
def toolkit_shelves(context: dict[str, Any], index: ToolkitIndexPage) -> Shelves:
    return Shelves.of(index, context["request"].GET)


@register.filter
def language_name(code: str) -> str:
    """A language's name in that language; the code itself where it is unknown."""
    try:
        return str(get_language_info(code)["name_local"]).capitalize()
    except KeyError:
        return code

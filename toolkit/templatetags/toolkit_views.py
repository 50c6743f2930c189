from django import template
from django.utils.translation import get_language_info

from toolkit.models import ToolkitIndexPage
from toolkit.shelves import Shelf, shelves

register = template.Library()


@register.simple_tag
def toolkit_shelves(index: ToolkitIndexPage) -> list[Shelf]:
    return shelves(index)


@register.filter
def language_name(code: str) -> str:
    """A language's name in that language; the code itself where it is unknown."""
    try:
        return str(get_language_info(code)["name_local"]).capitalize()
    except KeyError:
        return code

from typing import Any

from django import template

from toolkit import downloads
from toolkit.models import ToolkitIndexPage
from toolkit.shelves import Shelves

register = template.Library()

register.filter(downloads.language_name)
register.filter(downloads.format_name)


@register.simple_tag(takes_context=True)
def toolkit_shelves(context: dict[str, Any], index: ToolkitIndexPage) -> Shelves:
    return Shelves.of(index, context["request"].GET)


@register.simple_tag(takes_context=True)
def toolkit_downloads(context: dict[str, Any], index: ToolkitIndexPage) -> downloads.Downloads:
    return downloads.Downloads(index, context["request"])

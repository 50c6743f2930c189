from django import template
from wagtail.models import Page

from home.models import ContentPage, HomePage
from home.sections import sections

register = template.Library()


@register.simple_tag
def home_sections(home: HomePage) -> list[Page]:
    return sections(home)


@register.simple_tag
def subpages(page: ContentPage) -> list[ContentPage]:
    """The public pages directly below."""
    below = ContentPage.objects.child_of(page).live().public().order_by("path")
    return list(below.defer_streamfields().prefetch_related("search_image__renditions"))

"""What templates of every domain ask about the site around a page."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page

from cms.content.blocks import LinkValue
from cms.content.leading import Destination
from cms.content.visibility import Visibility
from cms.editorial.models import Withdrawal
from home.frame import Frame
from home.icons import icon_markup
from home.languages import Versions

register = template.Library()


@register.simple_tag(takes_context=True)
def site_frame(context: dict[str, Any]) -> Frame:
    return Frame.of(context["request"])


@register.simple_tag(takes_context=True)
def versions(context: dict[str, Any]) -> Versions:
    """What is shown, in the other languages of the site."""
    return Versions(context["request"], context.get("page"))


@register.simple_tag(takes_context=True)
def crumbs(context: dict[str, Any], page: Page) -> list[Page]:
    """The public pages above `page`, from the front page down."""
    frame = Frame.of(context["request"])
    if frame.site is None:
        return []
    above = page.get_ancestors().filter(depth__gte=frame.site.root_page.depth)
    return [ancestor for ancestor in above if frame.visibility.shows(ancestor)]


@register.simple_tag(takes_context=True)
def href(context: dict[str, Any], page: Page) -> str:
    """Where a page is read in the language of the page around the link."""
    return Frame.of(context["request"]).href(page)


@register.simple_tag
def lang_of(page: Page) -> str:
    """For the element that shows words of a page which is not in the language around it.

    Asks nothing in the default language, into which nothing has to be translated.
    """
    spoken = get_language()
    if spoken == settings.LANGUAGE_CODE or page.locale.language_code == spoken:
        return ""
    return format_html(' lang="{}"', page.locale.language_code)


@register.simple_tag(takes_context=True)
def lead(context: dict[str, Any], link: LinkValue) -> Destination:
    """Where the link of a block leads."""
    return Frame.of(context["request"]).leads([link])[0]


@register.simple_tag(takes_context=True)
def leads(context: dict[str, Any], links: Sequence[LinkValue]) -> list[tuple[str, Destination]]:
    """The words of several links, each with where it leads."""
    found = Frame.of(context["request"]).leads(links)
    return [(link["label"], leads) for link, leads in zip(links, found, strict=True)]


@register.simple_tag(takes_context=True)
def leads_to(context: dict[str, Any], page: Page | None) -> Destination:
    """Where a link to a page leads that an editor chose."""
    return Frame.of(context["request"]).leads_to(page)


@register.simple_tag(takes_context=True)
def if_public(context: dict[str, Any], thing: Any) -> Any:
    """The page, image or file itself if everybody may see it, else nothing.

    What a draft lacks is an empty text to a template.
    """
    return thing if thing and Visibility.of(context["request"]).shows(thing) else None


@register.simple_tag(takes_context=True)
def withdrawal(context: dict[str, Any], page: Any) -> Withdrawal | None:
    """That a page is no longer in force; not of a draft, which ends that when it is published."""
    request = context["request"]
    if not isinstance(page, Page) or getattr(request, "is_preview", False):
        return None
    return Visibility.of(request).withdrawn(page)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative drawing from the sprite; the text beside it carries the meaning."""
    return icon_markup(name)


@register.filter
def host(url: str) -> str:
    """The site that an address leads to, as a reader would name it."""
    return (urlsplit(url).hostname or url).removeprefix("www.")

"""Links to pages in rich text, on the built-in site."""

from django.utils.html import format_html
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from cms.content.leading import Destination, destinations
from cms.content.visibility import Visibility


class PublicPageLinkHandler(PageLinkHandler):
    """A link leads to what is public in the reader's language; to what is not public in any it
    loses its target, not its sentence.

    Deviation from Wagtail, whose handler shows the address of drafts and of private pages, and of
    private translations.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        asked = [attrs.get("id", "") for attrs in attrs_list]
        pages = list(Page.objects.filter(pk__in=[id_ for id_ in asked if id_]))
        found = destinations(pages, Visibility())
        by_id = {str(pk): opening(destination) for pk, destination in found.items()}
        return [by_id.get(str(id_), opening(Destination())) for id_ in asked]


def opening(leads: Destination) -> str:
    if not leads.href:
        return "<a>"
    language = format_html(' hreflang="{}"', leads.language) if leads.language else ""
    return format_html('<a href="{}"{}>', leads.href, language)

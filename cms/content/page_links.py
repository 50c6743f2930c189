"""Links to pages in rich text, on the built-in site."""

from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler


class PublicPageLinkHandler(PageLinkHandler):
    """A link to a page that is not public loses its target, not its sentence.

    Deviation from Wagtail, whose handler shows the address of drafts and of private pages.
    """

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Page | None]:
        asked = [attrs.get("id", "") for attrs in attrs_list]
        public = Page.objects.live().public().filter(pk__in=[id_ for id_ in asked if id_])
        by_id = {str(page.pk): page for page in public}
        return [by_id.get(str(id_)) for id_ in asked]

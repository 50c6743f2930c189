from copy import copy

from bs4 import BeautifulSoup
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page, Revision

from cms.editorial.models.review_link import ReviewLink
from cms.editorial.reviewing.comparison import comparison

UNWANTED = ("script", "form", "iframe")


class ShownText:
    """The built-in site's rendering of exactly the text of a link, without what is around it."""

    def __init__(self, request: HttpRequest, link: ReviewLink) -> None:
        page = Page.objects.get(pk=link.page_id).specific
        revision = Revision.objects.get(pk=link.revision_id)
        visit = copy(request)
        visit.method = "GET"
        html = comparison().marked(visit, page, revision).content.decode()
        self._soup = BeautifulSoup(html, "html.parser")
        self.is_public_before = page.live

    @property
    def text(self) -> SafeString:
        main = self._soup.find("main") or self._soup
        for each in main.find_all(UNWANTED):
            each.decompose()
        return mark_safe(main.decode_contents())

    @property
    def styles(self) -> SafeString:
        head = self._soup.head
        found = head.find_all("link", rel="stylesheet") if head else []
        return mark_safe("".join(str(each) for each in found))

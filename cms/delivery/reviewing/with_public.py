from django.http import HttpRequest, HttpResponse
from wagtail.models import Page, Revision

from cms.delivery.reviewing.fields import changes
from cms.delivery.reviewing.marked import marked
from cms.editorial.reviewing.comparison import Change


class WithPublic:
    """Compares with the document in the ledger, and with the built-in site."""

    def changes(self, page: Page, revision: Revision) -> list[Change] | None:
        return changes(page, revision)

    def marked(self, request: HttpRequest, page: Page, revision: Revision) -> HttpResponse:
        return marked(request, page, revision)

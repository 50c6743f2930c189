from typing import Self

from pydantic import Field
from wagtail.contrib.redirects.models import Redirect

from cms.content.documents.keys import SITE
from cms.content.documents.link import TargetDocument, target
from cms.ledger.choices import ValueKind
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown


class RedirectDocument(Document):
    """Where a reader of an old address is sent.

    One that leads to what is not public is withheld: its old path may name what is private.
    """

    type = "content.redirect"
    collection = "redirects"
    model = Redirect
    searched_everywhere = False
    unsearched = ("hostname",)
    filters = {
        "from_path": Filter("from_path", description="The old path, without a slash at its end."),
        "hostname": Filter("hostname", description="Host of the only site that it holds for."),
        "permanent": Filter("permanent", ValueKind.BOOLEAN, "Whether the old address is given up."),
    }

    from_path: str = Field(description="The old path, without a slash at its end.")
    to_url: str | None = Field(
        description="Absolute address of where it leads; null in an answer of the past, if what it "
        "led to has been sealed since."
    )
    to_document: TargetDocument
    permanent: bool = Field(description="Whether the old address is given up for good.")
    hostname: str | None = Field(
        description="Host of the only site for which it holds; null if it holds for all."
    )

    @classmethod
    def build(cls, redirect: Redirect, shown: Shown) -> Self | None:
        leads = target(shown, page=redirect.redirect_page_id, url=redirect.redirect_link)
        site = shown.card((SITE, redirect.site_id)) if redirect.site_id else None
        if not leads["url"]:
            return None
        route = redirect.redirect_page_route_path if leads["document"] else ""
        return cls(
            from_path=redirect.old_path,
            to_url=leads["url"].rstrip("/") + route if route else leads["url"],
            to_document=leads["document"],
            permanent=redirect.is_permanent,
            hostname=site["hostname"] if site else None,
        )

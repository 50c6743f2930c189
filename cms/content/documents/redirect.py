from typing import Self

from pydantic import Field
from wagtail.contrib.redirects.models import Redirect

from cms.content.documents.keys import SITE
from cms.content.documents.link import Target
from cms.ledger.choices import ValueKind
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown


class RedirectDocument(Document, Target):
    """Where a reader of an old address is sent.

    One that leads to what is not public is withheld: its old path may name what is private.
    """

    type = "content.redirect"
    collection = "redirects"
    model = Redirect
    filters = {
        "from_path": Filter("from_path", description="The old path, without a slash at its end."),
        "hostname": Filter("hostname", description="Host of the only site that it holds for."),
        "permanent": Filter("permanent", ValueKind.BOOLEAN, "Whether the old address is given up."),
    }

    from_path: str = Field(description="The old path, without a slash at its end.")
    permanent: bool = Field(description="Whether the old address is given up for good.")
    hostname: str | None = Field(
        description="Host of the only site for which it holds; null if it holds for all."
    )

    @classmethod
    def build(cls, redirect: Redirect, shown: Shown) -> Self | None:
        target = cls.facts(shown, page=redirect.redirect_page_id, url=redirect.redirect_link)
        site = shown.card((SITE, redirect.site_id)) if redirect.site_id else None
        if not target["url"]:
            return None
        if target["document"] and redirect.redirect_page_route_path:
            target["url"] = target["url"].rstrip("/") + redirect.redirect_page_route_path
        return cls(
            **target,
            from_path=redirect.old_path,
            permanent=redirect.is_permanent,
            hostname=site["hostname"] if site else None,
        )

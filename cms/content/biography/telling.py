"""The moments of a page, newest first, in portions. Each place is asked once for each portion."""

from datetime import datetime
from typing import NamedTuple

from wagtail.models import Page, Revision

from cms.content.biography.decided import confirmations, decisions, waivers
from cms.content.biography.logged import drafts, others
from cms.content.biography.moment import LIMIT, Moment
from cms.content.biography.published import editions

PLACES = (editions, decisions, waivers, confirmations, others, drafts)
"""At the same moment, what stands further to the left is the newer."""


class Portion(NamedTuple):
    moments: list[Moment]
    readable: set[int]
    """The revisions that can still be looked at."""
    earlier: datetime | None
    """What is older than this is in the next portion; none if there is nothing."""


def tell(page: Page, before: datetime | None = None) -> Portion:
    found = [moment for place in PLACES for moment in place(page, before)]
    found.sort(key=lambda moment: moment.at, reverse=True)
    shown = found[:LIMIT]
    shown += [moment for moment in found[LIMIT:] if moment.at == shown[-1].at]
    revisions = {moment.revision_id for moment in shown} - {None}
    readable = Revision.objects.filter(pk__in=revisions, object_id=str(page.pk))
    return Portion(
        shown,
        set(readable.values_list("pk", flat=True)),
        shown[-1].at if len(found) > len(shown) else None,
    )

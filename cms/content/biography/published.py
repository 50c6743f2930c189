"""What the public got of a page: its editions, with version, event and note."""

from collections.abc import Iterator
from datetime import datetime

from wagtail.models import Page

from cms.content.biography.moment import LIMIT, Moment
from cms.ledger.choices import Event
from cms.ledger.keys import label
from cms.ledger.models import Edition


def editions(page: Page, before: datetime | None) -> Iterator[Moment]:
    rows = Edition.objects.filter(document__label=label(type(page)), document__object_id=page.pk)
    rows = rows.filter(occurred_at__lt=before) if before else rows
    for row in rows.defer("body").order_by("-occurred_at", "-seq")[: LIMIT + 1]:
        what = f"In public: {Event(row.event).label.lower()}, version {row.version}"
        said = row.change_note or row.reason
        yield Moment(row.occurred_at, f"{what} (edition {row.seq})", "", said, row.revision_id)

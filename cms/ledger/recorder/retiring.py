"""By what a document was found stays, for readers of the past, when its next edition comes."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import OuterRef, Subquery

from cms.ledger.models import Edition, FormerSortKey, FormerValue, SortKey, Value
from cms.ledger.recorder.rows import insert_from

NAMES = ("edition", "document", "collection", "name", "key", "until")
SOURCES = ("document__edition", "document", "collection", "name", "key", "until")


def retire(documents: Collection[UUID]) -> None:
    """Call it when the next editions are written, and `Current` still names those before."""
    newest = Edition.objects.filter(document=OuterRef("document_id"), superseded_at=None)
    until = Subquery(newest.values("seq"))
    values = Value.objects.filter(document__in=documents).annotate(until=until)
    keys = SortKey.objects.filter(document__in=documents).annotate(until=until)
    insert_from(FormerValue, (*NAMES, "shown"), values.values_list(*SOURCES, "shown"))
    insert_from(FormerSortKey, NAMES, keys.values_list(*SOURCES))

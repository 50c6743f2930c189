"""What has changed, for those who keep answers elsewhere."""

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery

from cms.ledger import registry
from cms.ledger.models import Edition, Identity, State
from cms.ledger.reading.moments import Touched


def touched_since(seq: int, limit: int) -> dict[int, Touched]:
    """By edition, in order: the document, and where it is and was before. One statement."""
    same = Edition.objects.filter(document=OuterRef("document"), version=OuterRef("version") - 1)
    rows = Edition.objects.filter(seq__gt=seq).order_by("seq")
    told = rows.annotate(before=Subquery(same.values("path")[:1])).values_list(
        "seq", "document_id", "type", "path", "before"
    )
    collections = {document.type: document.collection for document in registry.documents()}
    return {
        at: Touched(
            str(document), collections.get(type, ""), tuple(dict.fromkeys((path, before or "")))
        )
        for at, document, type, path, before in told[:limit]
    }


def turnover() -> str:
    """Another whenever what is read has changed without an edition: what had ended long ago was
    sealed, what was sealed is read again, or a class declares other filters."""
    return (
        State.objects.filter(pk=State.Name.TURNOVER).values_list("value", flat=True).first() or ""
    )


def touched_by_turnover() -> Iterator[Touched]:
    """What such a change can be about: every collection, and every sealed document.

    There are few of these, and such changes are rare, so that nobody notes which it was.
    """
    for document in registry.documents():
        yield Touched("", document.collection, ())
    last = Edition.objects.filter(superseded_at=None, document__in=Identity.objects.sealed())
    for document_id, path in last.values_list("document_id", "path").iterator():
        yield Touched(str(document_id), "", (path,))

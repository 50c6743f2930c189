"""What has changed, for those who keep answers elsewhere."""

from django.db.models import OuterRef, Subquery

from cms.ledger import registry
from cms.ledger.models import Edition
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

"""The newest editions of some documents, and their place in time."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from cms.ledger.models import Edition, Identity


def newest_of(documents: Collection[UUID]) -> dict[UUID, Edition]:
    rows = Edition.objects.filter(document__in=documents, superseded_at=None).defer("body")
    return {edition.document_id: edition for edition in rows}


def supersede(documents: Collection[UUID], now: datetime) -> None:
    Edition.objects.filter(document__in=documents, superseded_at=None).update(superseded_at=now)


def first_published(documents: Collection[UUID], now: datetime) -> dict[UUID, datetime]:
    """Since when each has been known to the public; for a new one that is now, and is noted."""
    known = since(documents)
    if new := [document for document, published in known.items() if published is None]:
        Identity.objects.filter(pk__in=new).update(published_at=now)
    return {document: published or now for document, published in known.items()}


def since(documents: Collection[UUID]) -> dict[UUID, datetime | None]:
    """Since when each has been known to the public; none for one that never was."""
    return dict(Identity.objects.filter(pk__in=documents).values_list("pk", "published_at"))

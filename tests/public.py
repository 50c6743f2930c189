"""What the public sees of an object: its current document, read back from the ledger."""

from typing import Any

import orjson
from django.db.models import Model

from cms.ledger.keys import key
from cms.ledger.models import Current


def document(obj: Model) -> dict[str, Any] | None:
    """The body as the API serves it; none if the object is not public."""
    label, number = key(obj)
    rows = Current.objects.filter(label=label, object_id=number).select_related("edition")
    current = rows.first()
    return orjson.loads(bytes(current.edition.body)) if current else None

"""What a reader of the ledger sees of an object."""

import json
from typing import Any

from django.db.models import Model

from cms.ledger import keys
from cms.ledger.models import Current, Edition, Identity


def identity(obj: Model) -> Identity:
    label, pk = keys.key(obj)
    return Identity.objects.get(label=label, object_id=pk)


def current(obj: Model) -> Current | None:
    label, pk = keys.key(obj)
    return Current.objects.filter(label=label, object_id=pk).first()


def document(obj: Model) -> dict[str, Any] | None:
    """The public document, parsed; none if there is none."""
    row = current(obj)
    return json.loads(bytes(row.edition.body)) if row else None


def events(obj: Model) -> list[str]:
    return [edition.event for edition in editions(obj)]


def editions(obj: Model) -> list[Edition]:
    label, pk = keys.key(obj)
    return list(Edition.objects.filter(document__label=label, document__object_id=pk))

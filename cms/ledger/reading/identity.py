from uuid import UUID

from cms.ledger.choices import Seal
from cms.ledger.keys import Key
from cms.ledger.models import Identity


def document_of(key: Key) -> UUID | None:
    """The document that an object has, or had before it was deleted; none if it never had one."""
    label, object_id = key
    rows = Identity.objects.filter(label=label, object_id=object_id)
    return rows.order_by("published_at").values_list("pk", flat=True).first()


def is_erased(document: UUID) -> bool:
    """Whether its past was blanked because the law demanded it."""
    return Identity.objects.filter(pk=document, seal=Seal.ERASED).exists()

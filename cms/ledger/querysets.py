from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from cms.ledger.choices import Event, Seal


class IdentityQuerySet(models.QuerySet):
    def sealed(self) -> Self:
        """Those whose past may not be read."""
        return self.exclude(seal=Seal.NONE)


class EditionQuerySet(models.QuerySet):
    def as_of(self, moment: datetime) -> Self:
        """Each document's newest edition at a time, endings included."""
        lasting = Q(superseded_at=None) | Q(superseded_at__gt=moment)
        return self.filter(lasting, occurred_at__lte=moment)

    def public(self) -> Self:
        """Those that have a body; the others say that their document ended."""
        return self.filter(event__in=[event for event in Event if not event.is_ending])

    def open(self) -> Self:
        """Of documents whose past may be read."""
        return self.filter(document__seal=Seal.NONE)

"""Counts what changed for readers without an edition, for caches that go by the ledger's state."""

from collections.abc import Iterable

from cms.ledger.models import State
from cms.ledger.recorder.outcomes import Outcome

WITHOUT_EDITION = frozenset({"index", "sealed", "unsealed"})


def count(outcomes: Iterable[Outcome]) -> None:
    """Called once for each recording, in its transaction: there is one recorder at a time."""
    if any(outcome.what in WITHOUT_EDITION for outcome in outcomes):
        add_one()


def add_one() -> None:
    row, _ = State.objects.get_or_create(pk=State.Name.TURNOVER, defaults={"value": "0"})
    row.value = str(int(row.value) + 1)
    row.save(update_fields=["value"])

"""What the ledger is at one moment, as far as every answer depends on it: one statement."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet, Subquery, TextField
from django.db.models.functions import Cast

from cms.ledger.models import Edition
from cms.ledger.models import State as Fact
from cms.ledger.reading.statement import Statement


@dataclass(frozen=True, slots=True)
class State:
    head: int = 0
    """The number of the newest edition; 0 before the first."""
    stamp: str = "0"
    """Differs whenever anything that is read may differ: also where documents were indexed or
    sealed without an edition, and in a ledger that was restored and has gone another way."""
    foreseen: str = ""
    """What the clock will change soon: see `cms.ledger.reading.moments`."""
    readers: str = field(default="", compare=False)
    """Differs whenever a key of a reader may differ (see `cms.ledger.readers`)."""
    moment: datetime | None = None
    """Of a state of the past: when its newest edition occurred."""


def state_at(moment: datetime) -> State:
    """The state at a time. Its stamp changes only where something was sealed or indexed since."""
    until = Edition.objects.filter(occurred_at__lte=moment).order_by("-occurred_at", "-seq")
    told = until.annotate(turnover=fact(Fact.Name.TURNOVER))
    found = told.values_list("seq", "occurred_at", "turnover").first()
    if not found:
        return State(moment=moment)
    head, occurred_at, turnover = found
    recorded = f"{occurred_at.astimezone(UTC):%Y%m%d%H%M%S%f}"
    return State(head, f"{head} {recorded} {turnover or 0}", moment=occurred_at)


def state() -> State:
    found = STATE.rows()
    if not found:
        return State()
    head, recorded, turnover, moments, readers = found[0]
    return State(head, f"{head} {recorded} {turnover or 0}", moments or "", readers or "")


def fact(name: Fact.Name) -> Subquery:
    return Subquery(Fact.objects.filter(pk=name).values("value")[:1])


def _state() -> QuerySet[Edition, tuple[Any, ...]]:
    recorded = Cast("occurred_at", TextField())
    facts = {
        "recorded": recorded,
        "turnover": fact(Fact.Name.TURNOVER),
        "moments": fact(Fact.Name.MOMENTS),
        "readers": fact(Fact.Name.READERS),
    }
    newest = Edition.objects.order_by("-seq").annotate(**facts)
    return newest.values_list("seq", *facts)[:1]


STATE = Statement(_state)

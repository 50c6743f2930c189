"""Counts of inputs, by what they are grouped by. None of their words, and nobody's name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils.formats import date_format
from django.utils.timezone import localtime

from plan.choices import Role
from plan.input.choices import Standing
from plan.input.models import PublicInput

ALONE = Q(merged_into=None)
KINDS: dict[str, Q] = {
    "Accepted": ALONE & Q(state=Standing.ACCEPTED),
    "Waiting": ALONE & Q(state__in=(Standing.NEW, Standing.READ)),
    "Not published": ALONE & Q(state=Standing.REFUSED),
    "Merged": Q(merged_into__isnull=False),
    "Withdrawn": ALONE & Q(state=Standing.WITHDRAWN),
    "Spam": ALONE & Q(state=Standing.SPAM),
}
"""Each input is of exactly one kind."""
DRAWN = tuple(name for name in KINDS if name != "Spam")
NAMES = {name: name.lower().replace(" ", "_") for name in KINDS}


@dataclass(frozen=True)
class Counted:
    name: str
    counts: dict[str, int]

    @property
    def received(self) -> int:
        """Without spam, which nobody said."""
        return sum(self.counts[name] for name in DRAWN)

    @property
    def numbers(self) -> list[int]:
        return [self.received, *self.counts.values()]


@dataclass(frozen=True)
class Dimension:
    label: str
    by: str
    nobody: str
    """What is said where there is no value."""
    only: Q = field(default_factory=Q)
    expression: Any = None
    spelled: Callable[[Any], str] = str
    by_size: bool = True

    def count(self, said: QuerySet[PublicInput]) -> list[Counted]:
        rows = said.order_by().filter(self.only).annotate(group=self.expression or F(self.by))
        kinds = {
            NAMES[name]: Count("pk", filter=kind, distinct=True) for name, kind in KINDS.items()
        }
        found = [self._row(row) for row in rows.values("group").annotate(**kinds).order_by("group")]
        return sorted(found, key=lambda one: -one.received) if self.by_size else found

    def _row(self, row: Mapping[str, Any]) -> Counted:
        group = row["group"]
        name = self.spelled(group) if group else self.nobody
        return Counted(name, {name: row[key] for name, key in NAMES.items()})


def month(day: datetime) -> str:
    return date_format(localtime(day), "F Y")


DIMENSIONS = (
    Dimension(
        "Month",
        "received_at",
        "–",
        expression=TruncMonth("received_at"),
        spelled=month,
        by_size=False,
    ),
    Dimension("Strategy", "strategy__title", "Strategies that are no more"),
    Dimension(
        "Workgroup in the lead",
        "strategy__workgroup_roles__workgroup__name",
        "None",
        only=Q(strategy__workgroup_roles__role=Role.LEAD),
    ),
    Dimension("Theme", "themes__name", "Without a theme"),
    Dimension("Organization", "organisation", "For themselves"),
)


def total(said: QuerySet[PublicInput]) -> Counted:
    kinds = {NAMES[name]: Count("pk", filter=kind) for name, kind in KINDS.items()}
    row = said.order_by().aggregate(**kinds)
    return Counted("Together", {name: row[key] for name, key in NAMES.items()})

"""The last thirty days, a day without reads included."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import Q, QuerySet, Sum

from cms.delivery.models import DeliveryKey, Usage

DAYS = 30


@dataclass(frozen=True)
class Report:
    """Counts by day, the oldest first, under the names of what is counted."""

    days: list[date]
    counts: dict[str, list[int]]

    @property
    def rows(self) -> list[tuple[date, list[int]]]:
        """For a table: the newest first."""
        by_day = zip(*self.counts.values(), strict=True)
        return [(day, list(counts)) for day, counts in zip(self.days, by_day, strict=True)][::-1]

    @property
    def totals(self) -> list[int]:
        return [sum(counts) for counts in self.counts.values()]


def of_key(key: int) -> Report:
    rows = Usage.objects.filter(key=key)
    days = last_days()
    return Report(
        days, {"Reads": by_day(rows, "reads", days), "Refused": by_day(rows, "refused", days)}
    )


def of_all() -> Report:
    days, with_key = last_days(), Q(key__isnull=False)
    return Report(
        days,
        {
            "With a key": by_day(Usage.objects.filter(with_key), "reads", days),
            "Without a key": by_day(Usage.objects.exclude(with_key), "reads", days),
            "Refused": by_day(Usage.objects.all(), "refused", days),
        },
    )


def by_key() -> Iterable[DeliveryKey]:
    """All keys, whoever reads most first, with what they read in these days."""
    recent = Q(usage__day__gte=last_days()[0])
    sums = DeliveryKey.objects.annotate(
        reads=Sum("usage__reads", filter=recent, default=0),
        refused=Sum("usage__refused", filter=recent, default=0),
    )
    return sums.order_by("-reads", "name")


def last_days() -> list[date]:
    today = datetime.now(UTC).date()
    return [today - timedelta(days=ago) for ago in range(DAYS - 1, -1, -1)]


def by_day(rows: QuerySet[Usage], column: str, days: list[date]) -> list[int]:
    summed = rows.filter(day__gte=days[0]).values("day").annotate(total=Sum(column))
    found = dict(summed.values_list("day", "total"))
    return [found.get(day, 0) for day in days]

"""From a process's memory to the table: by sums, so that processes write beside each other."""

import logging
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from django.db import DatabaseError, transaction
from django.db.models import F, Q

from cms.delivery.models import DeliveryKey, Usage
from cms.delivery.usage.tally import Tallied, tally

logger = logging.getLogger(__name__)

KEPT = timedelta(days=400)


def write() -> None:
    """Write what this process has counted. What cannot be written is kept for the next time."""
    counted = tally().take()
    if not counted:
        return
    try:
        with transaction.atomic():
            keys = existing({key for key, _ in counted if key})
            for (key, day), tallied in sorted(counted.items(), key=order):
                if key is None or key in keys:
                    add(key, day, tallied)
    except DatabaseError:
        tally().put_back(counted)
        raise


def write_softly() -> None:
    """A database that is away is told to the log; what was counted waits for the next time."""
    try:
        write()
    except DatabaseError:
        logger.exception("Usage could not be written; it is kept for the next time.")


def order(item: tuple[tuple[int | None, date], Tallied]) -> tuple[date, int]:
    """One order for all processes: two that write the same rows never wait for each other."""
    (key, day), _ = item
    return day, key or 0


def existing(keys: Iterable[int]) -> set[int]:
    return set(DeliveryKey.objects.filter(pk__in=keys).values_list("pk", flat=True))


def add(key: int | None, day: date, tallied: Tallied) -> None:
    usage, _ = Usage.objects.get_or_create(key_id=key, day=day)
    Usage.objects.filter(pk=usage.pk).update(
        reads=F("reads") + tallied.reads, refused=F("refused") + tallied.refused
    )
    if key and tallied.last:
        last = datetime.fromtimestamp(tallied.last, UTC)
        older = Q(last_used_at=None) | Q(last_used_at__lt=last)
        DeliveryKey.objects.filter(older, pk=key).update(last_used_at=last)


def prune_usage() -> int:
    """Delete the days that are older than `KEPT`. Returns how many rows."""
    oldest = datetime.now(UTC).date() - KEPT
    deleted, _ = Usage.objects.filter(day__lt=oldest).delete()
    return deleted

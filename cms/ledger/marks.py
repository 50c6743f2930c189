"""Marks: what the recorder has to look at. Triggers leave most of them, `mark` the rest."""

from uuid import uuid4

from django.db import connection

from cms.ledger.keys import Key
from cms.ledger.models import Mark, State


def mark(*keys: Key) -> None:
    """Have the recorder look at these: a date has passed at which their documents change."""
    Mark.objects.bulk_create([Mark(label=label, object_id=pk) for label, pk in keys], 500)


def waiting() -> bool:
    return Mark.objects.exists()


def seen() -> set[Key]:
    """Every mark that there is; they stay."""
    return set(Mark.objects.values_list("label", "object_id"))


def drain() -> set[Key]:
    """Take away every committed mark, in the transaction that records them."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_dirty RETURNING label, object_id")
        drained = set(cursor)  # row by row: after an import there may be a million
    if drained:
        _say_so()
    return drained


def standing() -> tuple[str, ...]:
    """Differs from what it was whenever something was marked since, be it recorded or not.

    The word comes first: who reads it before marks are taken away, and the marks after, has what
    never comes again.
    """
    word = State.objects.filter(pk=State.Name.DRAINED).values_list("value", flat=True).first()
    waiting = Mark.objects.order_by("pk").values_list("pk", flat=True)
    return word or "", *map(str, waiting)


def _say_so() -> None:
    State.objects.bulk_create(
        [State(name=State.Name.DRAINED, value=uuid4().hex)],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["value"],
    )

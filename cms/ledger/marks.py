"""Marks: what the recorder has to look at. Triggers leave most of them, `mark` the rest."""

from django.db import connection

from cms.ledger.keys import Key
from cms.ledger.models import Mark


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
        return set(cursor)  # row by row: after an import there may be a million

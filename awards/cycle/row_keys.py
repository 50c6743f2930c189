"""What stays of a category or criterion when it is renamed, reordered or translated: its key.

It comes from the first name. A copy keeps it, so that a translation's row is known for the same
thing. Drafts from before there were keys have none; they get those of the public rows.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.text import slugify

LONGEST = 50
RELATIONS = ("categories", "criteria")


def free_key(name: str, taken: Iterable[str]) -> str:
    stem = slugify(name)[: LONGEST - 4] or "row"
    key, number, used = stem, 1, set(taken)
    while key in used:
        number += 1
        key = f"{stem}-{number}"
    return key


def give_keys(page: Any) -> None:
    """To the rows of a draft that have none."""
    for relation in RELATIONS:
        rows = list(getattr(page, relation).all())
        for row in rows:
            row.key = row.key or free_key(row.name, (each.key for each in rows))

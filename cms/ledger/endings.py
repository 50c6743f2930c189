"""What an editor says when ending a document: gone or redirected, and why."""

from collections.abc import Iterable

from cms.ledger.choices import EndingKind
from cms.ledger.keys import Key, among
from cms.ledger.models import Ending


def announce(
    key: Key,
    kind: EndingKind,
    *,
    reason: str = "",
    successor: Key | None = None,
    successor_url: str = "",
    actor: int | None = None,
) -> Ending:
    """Call it in the transaction that unpublishes or deletes the object.

    `reason` is told to the public. `successor` is the object that takes its place, or
    `successor_url` where that is elsewhere; a redirection needs one of them.
    """
    if kind == EndingKind.REDIRECTED and not (successor or successor_url):
        raise ValueError("A redirection needs a successor, or the URL of one.")
    label, object_id = key
    return Ending.objects.create(
        label=label,
        object_id=object_id,
        kind=kind,
        reason=reason,
        successor_label=successor[0] if successor else "",
        successor_object_id=successor[1] if successor else None,
        successor_url=successor_url,
        actor_id=actor,
    )


def take(keys: Iterable[Key]) -> dict[Key, Ending]:
    """The last word said about each, taken away."""
    condition = among(keys)
    said = {
        (row.label, row.object_id): row for row in Ending.objects.filter(condition).order_by("pk")
    }
    if said:
        Ending.objects.filter(condition).delete()
    return said


def forget(keys: Iterable[Key]) -> None:
    """These stayed public, or are again: what was said about their end is void."""
    Ending.objects.filter(among(keys)).delete()

"""What a moderator has seen of an input: every change to it makes another mark, a sender's too."""

from django.db.models import QuerySet

from plan.input.models import PublicInput
from plan.input.moderating.refusals import ChangedMeanwhile


def mark_of(said: PublicInput) -> str:
    return said.changed_at.isoformat()


def locked(pk: int, mark: str = "") -> PublicInput:
    """The input as it is now, held until the transaction ends. Raises ChangedMeanwhile if it is
    not what was seen; an empty mark asks for nothing."""
    held: QuerySet[PublicInput] = PublicInput.objects.select_for_update()
    said = held.get(pk=pk)
    if mark and mark != mark_of(said):
        raise ChangedMeanwhile
    return said

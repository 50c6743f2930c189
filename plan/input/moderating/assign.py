"""Giving an input to a moderator, who is told: of many at once by one mail."""

from collections.abc import Iterable
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from plan.input.models import PublicInput
from plan.input.moderating.people import moderators
from plan.input.moderating.refusals import AlreadySo, IsWithdrawn, NotAModerator
from plan.input.moderating.seen import locked
from plan.input.moderating.telling import tell_assignment

ASSIGNED = "plan.input.assign"


@transaction.atomic
def assign(pk: int, to: User | None, by: User, mark: str = "") -> PublicInput:
    """Tells nobody: see `announce`. Raises NotDone."""
    said = locked(pk, mark)
    if said.is_withdrawn:
        raise IsWithdrawn
    if said.assigned_to == to:
        raise AlreadySo
    if to and not moderators().filter(pk=to.pk).exists():
        raise NotAModerator
    said.assigned_to = to
    said.save(update_fields=["assigned_to", "changed_at"])
    tell(said, by)
    return said


def tell(said: PublicInput, by: User) -> None:
    log(said, ASSIGNED, user=by, data={"to": str(said.assigned_to or "")})


def announce(given: Iterable[PublicInput], to: User | None, by: User) -> None:
    """One notification for all of them; none for what a person takes on."""
    keys = [said.pk for said in given]
    if keys and to and to != by:
        tell_assignment.enqueue(keys, to.pk, uuid4().hex)

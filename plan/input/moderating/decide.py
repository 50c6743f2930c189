"""Deciding what becomes of an input; the screen, and the decision about many, keep these rules."""

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from plan.input.choices import Standing
from plan.input.models import PublicInput
from plan.input.moderating.refusals import (
    AlreadySo,
    IsMerged,
    IsWithdrawn,
    ReasonMissing,
    RedactionAstray,
)
from plan.input.moderating.seen import locked
from plan.input.publishing import settle
from plan.input.redacting import Astray, places

DECIDED = "plan.input.decide"
REDACTED = "plan.input.redact"


@transaction.atomic
def decide(pk: int, state: Standing, by: User, reason: str = "", mark: str = "") -> PublicInput:
    """Raises NotDone; then nothing is changed."""
    said = locked(pk, mark)
    check(said, state, reason or said.reason)
    if said.state == state and reason in ("", said.reason):
        raise AlreadySo
    said.state, said.reason = state, reason or said.reason
    said.save(update_fields=["state", "reason", "changed_at"])
    tell(said, by)
    settle(said)
    return said


def check(said: PublicInput, state: str, reason: str) -> None:
    """Raises what forbids that `said` comes to `state`."""
    if said.is_withdrawn:
        raise IsWithdrawn
    if said.merged_into_id and state != said.state:
        raise IsMerged
    if state == Standing.REFUSED and not reason:
        raise ReasonMissing
    if state == Standing.ACCEPTED:
        check_redactions(said)


def check_redactions(said: PublicInput) -> None:
    try:
        places(said.text, said.redactions.all())
    except Astray as astray:
        raise RedactionAstray from astray


def tell(said: PublicInput, by: User) -> None:
    """The log says who decided what, and none of the words."""
    log(said, DECIDED, user=by, data={"state": said.state})


def tell_redaction(said: PublicInput, by: User) -> None:
    """How many passages are left out now; neither they nor why."""
    log(said, REDACTED, user=by, data={"count": said.redactions.count()})

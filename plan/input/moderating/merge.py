"""Contributions that say the same: one stays, and the others point to it until taken apart.

What was decided about the others stays with them, so taking apart brings it back.
"""

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from plan.input.choices import Standing
from plan.input.models import PublicInput
from plan.input.moderating.refusals import (
    AlreadySo,
    IsMerged,
    IsWithdrawn,
    NotMergeable,
    NotMerged,
)
from plan.input.moderating.seen import locked
from plan.input.publishing import settle

MERGED, APART = "plan.input.merge", "plan.input.apart"


@transaction.atomic
def merge(pk: int, kept_pk: int, by: User, mark: str = "") -> PublicInput:
    """Raises NotDone. Both are held, in one order, so that no two merges wait for each other."""
    list(PublicInput.objects.select_for_update().filter(pk__in=[pk, kept_pk]).order_by("pk"))
    said, kept = locked(pk, mark), PublicInput.objects.get(pk=kept_pk)
    check_mergeable(said, kept)
    said.merged_into = kept
    said.save(update_fields=["merged_into", "changed_at"])
    log(said, MERGED, user=by, data={"into": kept.reference})
    settle(said)
    settle(kept)
    return said


@transaction.atomic
def take_apart(pk: int, by: User | None) -> PublicInput:
    """Raises NotMerged."""
    said = locked(pk)
    kept = said.merged_into
    if kept is None:
        raise NotMerged
    said.merged_into = None
    said.save(update_fields=["merged_into", "changed_at"])
    log(said, APART, user=by, data={"from": kept.reference})
    settle(said)
    settle(kept)
    return said


def check_mergeable(said: PublicInput, kept: PublicInput) -> None:
    if said.pk == kept.pk or said.merged_into_id == kept.pk:
        raise AlreadySo
    if said.is_withdrawn or kept.is_withdrawn:
        raise IsWithdrawn
    if said.merged_into_id:
        raise IsMerged
    if kept.merged_into_id:
        raise NotMergeable(f"{kept} is merged with another itself.")
    if said.strategy_id != kept.strategy_id:
        raise NotMergeable(f"{kept} is about another strategy.")
    if Standing.SPAM in (said.state, kept.state):
        raise NotMergeable("Spam says nothing.")
    if said.duplicates.exists():
        raise NotMergeable("Others are merged with it: let it be the one that stays.")


def come_apart(said: PublicInput) -> None:
    """Of one whose words its sender changed or took back: whoever said the same stands alone and
    is new again, and so is not published on a decision about other words."""
    kept = said.merged_into
    said.merged_into = None
    for other in said.duplicates.select_for_update():
        other.merged_into, other.state = None, Standing.NEW
        other.save(update_fields=["merged_into", "state", "changed_at"])
        settle(other)
    if kept:
        PublicInput.objects.filter(pk=said.pk).update(merged_into=None)
        settle(kept)

"""What a nominator may still do, with the receipt."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from awards.models import AwardYearPage, Nomination, Nominator
from awards.nominating.choices import NominationState
from awards.nominating.files.adding import add_looked
from awards.nominating.files.looking import Looked
from awards.nominating.sending.asked import Asked
from awards.nominating.sending.fill import fill
from awards.nominating.sending.mails import tell
from awards.nominating.sending.resolved import Resolved
from awards.wording import Wording
from cms.delivery.problems.catalogue import NotOpen
from cms.delivery.taking.receipt import hash_of

CHANGED, WITHDRAWN = "awards.nominator_changed", "awards.nominator_withdrew"
"""In the log without a person: whoever has the receipt did it."""


def by_receipt(receipt: str) -> Nomination | None:
    found = Nomination.objects.filter(receipt_hash=hash_of(receipt))
    return found.select_related("year", "category", "industry", "county").first()


def year_open_for(nomination: Nomination) -> AwardYearPage | None:
    """In which the nomination can still be changed; None if it cannot."""
    year = nomination.year
    is_open = year is not None and Asked.of(year).is_open
    return year if is_open and nomination.standing.can_be_changed else None


@transaction.atomic
def correct(nomination: Nomination, data: dict[str, Any]) -> Nomination:
    """Raises InvalidInput or NotOpen; then all stays as it was. What was sent stays sent."""
    locked, year = _changeable(nomination)
    was_draft = locked.standing is NominationState.DRAFT
    wording = Wording.of(year, locked.language)
    found = Resolved.of(wording, data)
    if found.sent.send or not was_draft:
        found.require_complete(wording)
    fill(locked, found)
    if was_draft and locked.standing is NominationState.SENT:
        tell(locked)
    if not was_draft:
        _note(locked, "the text")
    return locked


@transaction.atomic
def attach(nomination: Nomination, files: list[Looked]) -> None:
    """Raises Unacceptable or NotOpen; then none of them is kept."""
    locked, _ = _changeable(nomination)
    for looked in files:
        add_looked(locked, looked)
    _note(locked, "files, added")


@transaction.atomic
def detach(nomination: Nomination, pk: int) -> None:
    """Take a file away. Raises NotOpen."""
    locked, _ = _changeable(nomination)
    locked.attachments.filter(pk=pk).delete()
    _note(locked, "files, one taken away")


@transaction.atomic
def withdraw(nomination: Nomination) -> None:
    """The words go, the files, and who said them; that there was something stays."""
    locked = Nomination.objects.select_for_update().get(pk=nomination.pk)
    locked.state, locked.reason = NominationState.WITHDRAWN, ""
    locked.employer_name = locked.programme = locked.eligibility = ""
    locked.employer = locked.industry = locked.county = None
    locked.digest, locked.idempotency = "", None
    locked.save()
    for said in (locked.answers, locked.figures, locked.attachments):
        said.all().delete()
    Nominator.objects.filter(nomination=locked).delete()
    log(locked, WITHDRAWN)


def _note(nomination: Nomination, what: str) -> None:
    """A draft is its nominator's own; what was sent is not changed unseen."""
    if nomination.standing is not NominationState.DRAFT:
        log(nomination, CHANGED, data={"what": what})


def _changeable(nomination: Nomination) -> tuple[Nomination, AwardYearPage]:
    locked = Nomination.objects.select_for_update(of=("self",)).select_related("year")
    found = locked.get(pk=nomination.pk)
    year = year_open_for(found)
    if year is None:
        raise NotOpen(_("This nomination cannot be changed any more. It can be withdrawn."))
    return found, year

"""On the day that a year names, what was private about its nominations goes.

Nominators and files go; so do nominations that won nothing, and drafts. What won is in a profile by
then; its nomination stays without names, so that people can see what the profile was made of. A
judge without an account loses name, address and link; points stay, what judges wrote does not.
"""

from django.db import transaction
from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from wagtail.log_actions import log

from awards.deciding.choices import Selected
from awards.models import (
    AwardProfilePage,
    AwardYearPage,
    Conflict,
    Judge,
    Nomination,
    NominationAttachment,
    NominationErasure,
    Nominator,
    Scorecard,
)
from awards.nominating.models.nomination import NominationQuerySet

ERASURE = "awards.erase"
NO_RECEIPT = Concat(Value("erased "), Cast(F("pk"), CharField()))
"""Which is the hash of nothing: nobody opens the nomination any more."""

NAMELESS = "A judge"
"""Instead of the name."""


def erase_due() -> int:
    """Of all years whose day has come, and of years that are gone; how many rows were erased."""
    due = AwardYearPage.objects.filter(erase_on__lte=timezone.localdate())
    return sum(erase(year) for year in due) + erase(None)


@transaction.atomic
def erase(year: AwardYearPage | None) -> int:
    nominations = Nomination.objects.filter(year=year)
    won = Q(selection__state=Selected.WON) | Q(employer__in=winners(year) if year else [])
    losing = nominations.exclude(won) if year else nominations
    counts = {
        "nominators": Nominator.objects.filter(nomination__in=nominations).delete()[0],
        "attachments": _attachments(nominations),
        "nominations": losing.count(),
        "judges": _judges(year) if year else 0,
    }
    losing.delete()
    Nomination.objects.filter(year=year).update(
        digest="", idempotency=None, receipt_hash=NO_RECEIPT
    )
    if any(counts.values()):
        kept = NominationErasure.objects.create(year=year, **counts)
        log(year or kept, ERASURE, data=counts)
    return sum(counts.values())


def _judges(year: AwardYearPage) -> int:
    """Whoever has an account is named there."""
    Scorecard.objects.filter(nomination__year=year).exclude(comment="").update(comment="")
    Conflict.objects.filter(nomination__year=year).exclude(reason="").update(reason="")
    nothing = {"name": NAMELESS, "email": "", "organisation": "", "token_digest": None}
    known = Judge.objects.filter(year=year, user=None).exclude(**nothing)
    return known.update(**nothing, expires_at=timezone.now())


def winners(year: AwardYearPage) -> list[int]:
    profiles = AwardProfilePage.objects.child_of(year).live()
    return list(profiles.values_list("employer_id", flat=True))


def _attachments(nominations: NominationQuerySet) -> int:
    attachments = NominationAttachment.objects.filter(nomination__in=nominations)
    count = attachments.count()
    attachments.delete()
    return count

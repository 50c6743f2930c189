from django.db import transaction
from django.utils import timezone

from awards.models import Nomination, NominationAnswer, NominationFigure, Nominator
from awards.nominating.choices import NominationState
from awards.nominating.matching import known_employer
from awards.nominating.sending.resolved import Resolved

NOMINATOR = ("name", "email", "organisation", "relation", "consent_version")


@transaction.atomic
def fill(nomination: Nomination, found: Resolved) -> None:
    """Write all that was said into a nomination, new or old."""
    sent = found.sent
    if nomination.employer_name != sent.employer:
        nomination.employer = known_employer(sent.employer)
    nomination.employer_name = sent.employer
    nomination.category, nomination.industry = found.category, found.industry
    nomination.county = found.county
    nomination.programme, nomination.eligibility = sent.programme, sent.eligibility
    if sent.send and nomination.standing is NominationState.DRAFT:
        nomination.state, nomination.sent_at = NominationState.SENT, timezone.now()
    if sent.website:
        nomination.state = NominationState.SPAM
    nomination.save()
    _case(nomination, found)
    _nominator(nomination, found)


def _case(nomination: Nomination, found: Resolved) -> None:
    nomination.answers.all().delete()
    NominationAnswer.objects.bulk_create(
        NominationAnswer(
            nomination=nomination, criterion=criterion, asked=criterion.name, text=text
        )
        for criterion, text in found.answers
    )
    nomination.figures.all().delete()
    NominationFigure.objects.bulk_create(
        NominationFigure(nomination=nomination, **figure.model_dump())
        for figure in found.sent.figures
    )


def _nominator(nomination: Nomination, found: Resolved) -> None:
    sent = found.sent
    if not (sent.name or sent.email or sent.organisation):
        Nominator.objects.filter(nomination=nomination).delete()
        return
    said = {name: getattr(sent, name) for name in NOMINATOR}
    Nominator.objects.update_or_create(nomination=nomination, defaults=said)

"""What a sender may still do. Each takes what was published back until somebody has read it."""

from django.db import transaction
from pydantic import ValidationError
from wagtail.log_actions import log

from cms.delivery.problems.catalogue import InvalidInput
from cms.delivery.taking.faults import faults_of
from cms.delivery.taking.spam.verdict import verdict_of_correction
from plan.input.choices import Standing
from plan.input.models import PublicInput, Sender
from plan.input.moderating.merge import come_apart
from plan.input.publishing import settle
from plan.input.schemas import InputSent

CORRECTED, WITHDRAWN = "plan.input.correct", "plan.input.withdraw"
"""In the log without a person: whoever has the receipt did it."""


@transaction.atomic
def correct(said: PublicInput, text: str, organisation: str) -> None:
    """Raises InvalidInput. It is new again; spam stays spam, what was withdrawn withdrawn."""
    said = PublicInput.objects.select_for_update().get(pk=said.pk)
    data = {"text": text, "organisation": organisation, "permission_to_publish": True}
    try:
        sent = InputSent.model_validate(data)
    except ValidationError as error:
        raise InvalidInput(faults_of(error)) from error
    if said.state == Standing.WITHDRAWN:
        return
    come_apart(said)
    said.text, said.organisation = sent.text, sent.organisation
    if said.state != Standing.SPAM:
        judge_anew(said)
    said.save()
    log(said, CORRECTED)
    settle(said)


def judge_anew(said: PublicInput) -> None:
    found = verdict_of_correction([said.text, said.organisation], said.spam_reasons)
    said.state, said.reason = Standing.SPAM if found.is_spam else Standing.NEW, ""
    said.spam_points, said.spam_reasons = found.points, found.reasons


@transaction.atomic
def withdraw(said: PublicInput) -> None:
    """The words go, and who said them; that there was something stays."""
    said = PublicInput.objects.select_for_update().get(pk=said.pk)
    come_apart(said)
    said.state, said.text, said.organisation, said.reason = Standing.WITHDRAWN, "", "", ""
    said.digest, said.idempotency, said.spam_reasons = "", None, []
    said.save()
    said.redactions.all().delete()
    Sender.objects.filter(input=said).delete()
    said.replies.all().delete()
    log(said, WITHDRAWN)
    settle(said)

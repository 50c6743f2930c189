"""What the public reads of an input: the accepted, if the sender permits it, but for what is
redacted. The row says it; the recorder does the rest."""

from django.db import transaction
from django.utils import timezone

from plan.input.choices import Standing
from plan.input.models import PublicInput, PublishedInput


@transaction.atomic
def settle(said: PublicInput) -> None:
    """Make what is published agree with what was decided."""
    if not is_public(said):
        PublishedInput.objects.filter(input=said).delete()
        return
    PublishedInput.objects.update_or_create(
        input=said,
        defaults={
            "strategy_id": said.strategy_id,
            "reference": said.reference,
            "text": redacted(said),
            "organisation": said.organisation,
            "themes": said.theme_names,
            "received_on": timezone.localdate(said.received_at),
        },
    )


def is_public(said: PublicInput) -> bool:
    accepted = said.state == Standing.ACCEPTED
    return accepted and said.permission_to_publish and said.strategy_id is not None


def redacted(said: PublicInput) -> str:
    text = said.text
    passages = sorted(said.redactions.all(), key=lambda one: -len(one.passage))
    for one in passages:
        text = text.replace(one.passage, f"[left out: {one.explanation}]")
    return text

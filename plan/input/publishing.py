"""What the public reads of an input: the accepted, if the sender permits it, but for what is
redacted. The row says it; the recorder does the rest."""

from typing import cast

from django.db import transaction
from django.utils import timezone

from plan.input.choices import Standing
from plan.input.models import PublicInput, PublishedInput
from plan.input.redacting import without


@transaction.atomic
def settle(said: PublicInput) -> None:
    """Make what is published agree with what was decided. Words that were public and are no more
    to be read are taken back, and what is said instead is another document."""
    words = (redacted(said), said.organisation)
    standing = PublishedInput.objects.standing().filter(input=said).first()
    if standing and not (is_public(said) and words == (standing.text, standing.organisation)):
        standing.take_back()
        standing = None
    if is_public(said):
        published = standing or published_anew(said, *words)
        published.themes = said.theme_names
        published.merged = said.duplicates.count()
        published.save()


def published_anew(said: PublicInput, text: str, organisation: str) -> PublishedInput:
    return PublishedInput(
        input=said,
        strategy_id=cast(int, said.strategy_id),
        reference=said.reference,
        text=text,
        organisation=organisation,
        received_on=timezone.localdate(said.received_at),
    )


def is_public(said: PublicInput) -> bool:
    accepted = said.standing is Standing.ACCEPTED
    return accepted and said.permission_to_publish and said.strategy_id is not None


def redacted(said: PublicInput) -> str:
    return without(said.text, said.redactions.all())

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from awards.models import Nomination
from awards.nominating.choices import NominationState

DECIDED = "awards.decide_eligibility"


@transaction.atomic
def decide(nomination: Nomination, state: NominationState, reason: str, user: User) -> None:
    """Whether judges read it. The log says what was decided, not about whom or in which words."""
    before = Nomination.objects.select_for_update().get(pk=nomination.pk).standing
    nomination.state = state
    nomination.reason = reason if state is NominationState.INELIGIBLE else ""
    nomination.sent_at = nomination.sent_at or timezone.now()
    nomination.save()
    if before is not state:
        data = {"before": before.value, "after": state.value}
        log(nomination, DECIDED, user=user, data=data)

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from awards.judging.coordination import require_coordinator
from awards.judging.models import Judge


@transaction.atomic
def revoke(judge: Judge, coordinator: User) -> None:
    """The judge sees nothing from now on, and the scores given do not count."""
    require_coordinator(coordinator)
    ended = Judge.objects.appointed().filter(pk=judge.pk).update(revoked_at=timezone.now())
    if ended:
        log(judge.year, "awards.revoke_judge", user=coordinator, data={"judge": judge.pk})

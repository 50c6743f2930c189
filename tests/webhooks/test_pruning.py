from datetime import timedelta

from django.utils import timezone

from cms.webhooks.models import Attempt, Endpoint
from cms.webhooks.pruning import prune_log


def test_attempts_are_kept_for_thirty_days(endpoint: Endpoint) -> None:
    for days in (29, 31):
        Attempt.objects.create(
            endpoint=endpoint,
            message_id=f"edition-{days}",
            milliseconds=5,
            status=204,
            started_at=timezone.now() - timedelta(days=days),
        )
    assert prune_log() == 1
    assert Attempt.objects.get().message_id == "edition-29"

from datetime import timedelta

from django.utils import timezone

from cms.editorial.models.notification import Notification

KEPT_FOR = timedelta(days=365)


def prune_notifications() -> int:
    """Delete what is older than a year. Returns how many."""
    outdated = Notification.objects.filter(created_at__lt=timezone.now() - KEPT_FOR)
    deleted, _ = outdated.delete()
    return deleted

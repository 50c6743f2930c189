from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.delivery.models import DeliveryKey


def revoke(key: DeliveryKey, user: User | None = None) -> None:
    """End a key, with its secret from before a rotation, at once and for good."""
    with transaction.atomic():
        key.revoked_at = key.revoked_at or timezone.now()
        key.save(update_fields=["revoked_at"])
        log(key, "delivery.revoke", user=user)

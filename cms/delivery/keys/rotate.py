from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.delivery.choices import KeyState
from cms.delivery.keys.secret import digest_of, new_secret, shown
from cms.delivery.models import DeliveryKey

OVERLAP = timedelta(days=1)
LONGEST_OVERLAP = timedelta(days=30)


class CannotRotate(Exception):
    """A key that has expired or was revoked gets no new secret."""


def rotate(key: DeliveryKey, user: User | None = None, overlap: timedelta = OVERLAP) -> str:
    """Give a key a new secret, and return it. The one before works on for the time of `overlap`;
    one from before that, not any more."""
    with transaction.atomic():
        key = DeliveryKey.objects.select_for_update().get(pk=key.pk)
        if key.state is not KeyState.ACTIVE:
            raise CannotRotate(f"“{key}” is {key.state.label.lower()}.")
        secret = new_secret()
        key.previous_digest, key.previous_until = key.digest, timezone.now() + overlap
        key.prefix, key.digest = shown(secret), digest_of(secret)
        key.save(update_fields=["prefix", "digest", "previous_digest", "previous_until"])
        log(key, "delivery.rotate", user=user)
    return secret

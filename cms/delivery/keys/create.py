from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from cms.delivery.keys.secret import digest_of, new_secret, shown
from cms.delivery.models import DeliveryKey


def issue(key: DeliveryKey, user: User | None = None) -> str:
    """Save a new key. Returns its secret, which is told now and never again."""
    secret = new_secret()
    key.prefix, key.digest, key.created_by = shown(secret), digest_of(secret), user
    with transaction.atomic():
        key.save()
        log(key, "wagtail.create", user=user)
    return secret


def create(
    name: str, contact_email: str, *, limit: int | None = None, expires_at: datetime | None = None
) -> tuple[DeliveryKey, str]:
    """A new key and its secret. Raises ValidationError."""
    key = DeliveryKey(name=name, contact_email=contact_email, expires_at=expires_at)
    if limit is not None:
        key.limit = limit
    key.full_clean(exclude=["prefix", "digest"])
    return key, issue(key)

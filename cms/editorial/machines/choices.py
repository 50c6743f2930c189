from datetime import datetime

from django.db.models import TextChoices


class TokenState(TextChoices):
    ACTIVE = "active", "Works"
    EXPIRED = "expired", "Expired"
    REVOKED = "revoked", "Revoked"

    @classmethod
    def of(cls, revoked_at: datetime | None, expires_at: datetime, now: datetime) -> "TokenState":
        if revoked_at:
            return cls.REVOKED
        return cls.EXPIRED if expires_at <= now else cls.ACTIVE

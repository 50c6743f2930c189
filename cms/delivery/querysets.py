from django.db import models
from django.utils import timezone


class PreviewTokenQuerySet(models.QuerySet):
    def valid(self) -> "PreviewTokenQuerySet":
        """Neither revoked nor expired; whether the issuer still has access is asked at each use."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())

    def revoke(self) -> int:
        """Let them open nothing from now on. Returns how many that concerned."""
        return self.valid().update(revoked_at=timezone.now())

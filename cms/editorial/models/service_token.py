from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import APIToken

from cms.editorial.machines.choices import TokenState
from cms.editorial.models.service_account import ServiceAccount


class ServiceToken(APIToken):
    """Wagtail's token (hashed, revocable, with its prefix and last use), that ends by itself and
    belongs to a service account. Wagtail's own alone opens nothing here."""

    account = models.ForeignKey(ServiceAccount, on_delete=models.PROTECT, related_name="tokens")
    expires_at = models.DateTimeField(verbose_name="expires")
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()

    @property
    def state(self) -> TokenState:
        return TokenState.of(self.revoked_at, self.expires_at, timezone.now())

    @property
    def ends(self) -> datetime:
        return self.revoked_at or self.expires_at

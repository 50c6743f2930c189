from datetime import datetime
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from cms.delivery.choices import KeyState

LARGEST_LIMIT = 10_000_000


def usual_limit() -> int:
    return int(settings.API_KEY_READS_PER_MINUTE)


class DeliveryKeyQuerySet(models.QuerySet["DeliveryKey"]):
    def with_digest(self, digest: str) -> Self:
        """The key with this secret, or with this one before it was rotated."""
        return self.filter(Q(digest=digest) | Q(previous_digest=digest))


class DeliveryKey(models.Model):
    """A consumer of the API, by name. Keys are revoked and never deleted: their use stays told."""

    name = models.CharField(max_length=100, unique=True, help_text="Which consumer reads with it.")
    contact_email = models.EmailField(help_text="Whom to ask about it.")
    limit = models.PositiveIntegerField(
        default=usual_limit,
        validators=[MinValueValidator(1), MaxValueValidator(LARGEST_LIMIT)],
        verbose_name="reads a minute",
        help_text="From all of the consumer's addresses together.",
    )
    prefix = models.CharField(max_length=20, editable=False, verbose_name="begins with")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    previous_digest = models.CharField(max_length=64, unique=True, null=True, editable=False)
    previous_until = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False, verbose_name="created")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    expires_at = models.DateTimeField(
        null=True,
        blank=True,
        verbose_name="expires",
        help_text="In UTC. Empty: it works until it is revoked.",
    )
    revoked_at = models.DateTimeField(null=True, editable=False)
    last_used_at = models.DateTimeField(null=True, editable=False, verbose_name="last used")

    wagtail_reference_index_ignore = True

    objects = DeliveryKeyQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = "API key"
        default_permissions = ("add", "change", "view")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self._state.adding and self.state is KeyState.EXPIRED:
            raise ValidationError({"expires_at": "This lies in the past."})

    @property
    def state(self) -> KeyState:
        return state_of(self.revoked_at, self.expires_at, timezone.now())

    def get_state_display(self) -> str:
        return str(self.state.label)

    @property
    def both_work_until(self) -> datetime | None:
        """Until when the secret before the last rotation works, too; none: it does not."""
        until = self.previous_until
        return until if until and until > timezone.now() else None


def state_of(revoked_at: datetime | None, expires_at: datetime | None, now: datetime) -> KeyState:
    if revoked_at:
        return KeyState.REVOKED
    if expires_at and expires_at <= now:
        return KeyState.EXPIRED
    return KeyState.ACTIVE

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from cms.webhooks.choices import EndpointState
from cms.webhooks.secrets import new_secret


class EndpointQuerySet(models.QuerySet["Endpoint"]):
    def active(self) -> Self:
        return self.filter(state=EndpointState.ACTIVE)

    def behind(self, head: int) -> Self:
        """Those that have not been told of everything up to `head`."""
        return self.active().filter(cursor__lt=head)

    def due(self, now: datetime) -> Self:
        """Those whose next attempt is due and that no other process is serving."""
        return self.filter(Q(next_attempt_at=None) | Q(next_attempt_at__lte=now)).filter(
            Q(leased_until=None) | Q(leased_until__lte=now)
        )


class Endpoint(models.Model):
    """A receiver, and how far along the ledger it has been told.

    Delivery is "tail the ledger from the cursor", so nothing is lost between commit and sending,
    the order is the ledger's, and a replay is a cursor moved back.
    """

    name = models.CharField(max_length=100, help_text="Whose endpoint this is.")
    url = models.URLField(max_length=500, verbose_name="address")
    contact_email = models.EmailField(help_text="Who is told when deliveries stop.")
    events: models.JSONField = models.JSONField(
        default=list, blank=True, help_text="Empty: every event."
    )
    types: models.JSONField = models.JSONField(
        default=list, blank=True, help_text="Empty: every document type."
    )
    state = models.CharField(
        max_length=10, choices=EndpointState.choices, default=EndpointState.ACTIVE
    )
    state_reason = models.CharField(max_length=500, blank=True)
    cursor = models.BigIntegerField(
        default=0, help_text="The number of the last edition that was dealt with."
    )
    secret = models.CharField(max_length=100, default=new_secret, editable=False)
    previous_secret = models.CharField(max_length=100, blank=True, editable=False)
    previous_secret_until = models.DateTimeField(null=True, blank=True, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    next_attempt_at = models.DateTimeField(null=True, blank=True, editable=False)
    leased_until = models.DateTimeField(null=True, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = EndpointQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = "webhook endpoint"

    def __str__(self) -> str:
        return self.name

    def wants(self, event: str, document_type: str) -> bool:
        return (not self.events or event in self.events) and (
            not self.types or document_type in self.types
        )

    def secrets(self) -> list[str]:
        """What a delivery is signed with: the secret, and the one before while it is valid."""
        until = self.previous_secret_until
        before = [self.previous_secret] if until and until > timezone.now() else []
        return [self.secret, *before]

    def lease(self, until: datetime) -> bool:
        """Take the endpoint for this process; False if another one was faster."""
        now = timezone.now()
        taken = type(self).objects.filter(pk=self.pk).active().due(now)
        return bool(taken.update(leased_until=until))

    def advance(self, seq: int, **changes: Any) -> bool:
        """Note that everything up to `seq` was dealt with.

        False, and nothing is noted, if somebody moved the cursor meanwhile (a replay).
        """
        mine = type(self).objects.filter(pk=self.pk, cursor=self.cursor)
        moved = bool(mine.update(cursor=seq, **changes))
        self.cursor = seq if moved else self.cursor
        return moved

from typing import Self

from django.contrib.auth.models import Group
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page

from cms.editorial.choices import Severity


class PageHealth(models.Model):
    """When a page was last looked at by the checks, and in which text.

    What is public is checked in its public text, everything else in its latest draft.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="health")
    checked_at = models.DateTimeField(null=True, help_text="None: look again soon.")
    is_public = models.BooleanField(default=False)
    group = models.ForeignKey(
        Group,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="owner",
        help_text="Who answers for the page.",
    )

    class Meta:
        indexes = [models.Index(fields=["checked_at"], name="health_checked")]

    def __str__(self) -> str:
        return f"{self.page_id}, checked {self.checked_at}"


class KeptFindingQuerySet(models.QuerySet["KeptFinding"]):
    def on(self, page: Page) -> Self:
        return self.filter(health__page=page)


class KeptFinding(models.Model):
    """What a check found when it last looked, so that a report need not look itself."""

    health = models.ForeignKey(PageHealth, on_delete=models.CASCADE, related_name="findings")
    check_name = models.CharField("check", max_length=100)
    severity = models.CharField(max_length=10, choices=Severity.choices)
    key = models.CharField(max_length=120)
    place = models.CharField(max_length=200, blank=True)
    anchor = models.CharField(max_length=300, blank=True)
    message = models.TextField("finding")
    remedy = models.TextField(blank=True)
    reason = models.TextField(blank=True, help_text="Why it may stay, if somebody said so.")
    since = models.DateTimeField(default=timezone.now)

    objects = KeptFindingQuerySet.as_manager()

    class Meta:
        ordering = ["-health__is_public", "health__page__path", "pk"]
        indexes = [
            models.Index(fields=["severity", "check_name"], name="finding_severity_check"),
            models.Index(fields=["check_name"], name="finding_check"),
        ]

    def __str__(self) -> str:
        return self.message

    @property
    def owner(self) -> str:
        """Empty if nobody answers for the page."""
        return self.health.group.name if self.health.group else ""

    @property
    def check_label(self) -> str:
        return self.check_name.replace("_", " ").capitalize()


def stale(since: object) -> Q:
    """Of pages: those that have changed since they were looked at, or were last before `since`."""
    return (
        Q(health=None)
        | Q(health__checked_at=None)
        | Q(health__checked_at__lt=since)
        | Q(latest_revision_created_at__gt=F("health__checked_at"))
        | Q(last_published_at__gt=F("health__checked_at"))
        | ~Q(health__is_public=F("live"))
    )

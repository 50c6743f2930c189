from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page, Revision


class ReviewLinkQuerySet(models.QuerySet["ReviewLink"]):
    def working(self) -> "ReviewLinkQuerySet":
        """Neither revoked, nor over, nor about a text that is not the latest any more."""
        current = self.filter(revoked_at=None, expires_at__gt=timezone.now())
        return current.filter(page__latest_revision_id=F("revision_id"))


class ReviewLink(models.Model):
    """One text, opened to one person without an account.

    The token itself is nowhere but with that person: here is its SHA-256, or nothing until the mail
    with it is sent.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="review_links")
    revision = models.ForeignKey(
        Revision, on_delete=models.DO_NOTHING, db_constraint=False, related_name="review_links"
    )
    digest = models.CharField(max_length=64, help_text="SHA-256 of the revision's content.")
    name = models.CharField(max_length=100)
    email = models.EmailField("mail address", blank=True)
    organisation = models.CharField(max_length=150, blank=True)
    purpose = models.TextField(help_text="What the person is asked for.")
    confirms = models.BooleanField(
        default=False, help_text="It is the employer, whose confirmation a stage may wait for."
    )
    token_digest = models.CharField(max_length=64, unique=True, null=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)
    first_seen_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    objects: Any = models.Manager.from_queryset(ReviewLinkQuerySet)()

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.person

    @property
    def person(self) -> str:
        return f"{self.name} ({self.organisation})" if self.organisation else self.name

    @property
    def is_over(self) -> bool:
        return bool(self.revoked_at) or self.expires_at <= timezone.now()

    @property
    def is_outdated(self) -> bool:
        return bool(self.page.latest_revision_id != self.revision_id)

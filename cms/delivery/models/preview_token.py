from datetime import datetime
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from cms.delivery.querysets import PreviewTokenQuerySet


class PreviewToken(models.Model):
    """That a token was issued, so that it can be revoked. What it opens, its signature says.

    Page and revision bear no constraint of the database: deleting a page waits for no token, and a
    token for a deleted page is still answered with what became of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    page = models.ForeignKey(
        "wagtailcore.Page", models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        help_text="Exactly this one; none: the latest draft, whatever that is then.",
    )
    release = models.ForeignKey(
        "editorial.Release",
        models.CASCADE,
        null=True,
        related_name="+",
        help_text="All of it, and the site around it; then there is no page.",
    )
    document = models.UUIDField(
        null=True, help_text="What the page was in the ledger when this was issued."
    )
    at = models.DateTimeField(null=True, help_text="The moment to look at; none: now.")
    shared = models.BooleanField(
        default=False, help_text="A link for others, or for one's own eye."
    )
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="preview_tokens"
    )
    issued_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    objects = PreviewTokenQuerySet.as_manager()

    class Meta:
        ordering = ["-issued_at", "pk"]
        indexes = [
            models.Index(fields=["expires_at"], name="delivery_preview_expiry"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(page=None) ^ Q(release=None), name="preview_of_a_page_or_a_release"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} by {self.issued_by_id}"

    @property
    def subject(self) -> str:
        """What it opens: page:12, revision:34, release:5."""
        if self.release_id:
            return f"release:{self.release_id}"
        return f"revision:{self.revision_id}" if self.revision_id else f"page:{self.page_id}"

    def claims(self) -> dict[str, Any]:
        """What the signed token says, in JSON values."""
        return {
            "jti": self.pk.hex,
            "sub": self.subject,
            "at": seconds(self.at) if self.at else None,
            "iss": self.issued_by_id,
            "exp": seconds(self.expires_at),
        }


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone


class JudgeQuerySet(models.QuerySet["Judge"]):
    def appointed(self) -> "JudgeQuerySet":
        return self.filter(revoked_at=None)

    def is_user(self, user: User) -> "JudgeQuerySet":
        """Somebody with an account is the same person under the account's mail address."""
        same = Q(user=user)
        return self.filter(same | Q(email__iexact=user.email) if user.email else same)


class Judge(models.Model):
    """One person who judges one year: with an account, or by a link of their own.

    The token of the link is nowhere but in its mail: here is its SHA-256.
    """

    year = models.ForeignKey(
        "awards.AwardYearPage", on_delete=models.CASCADE, related_name="judges"
    )
    name = models.CharField(max_length=100)
    email = models.EmailField("mail address", blank=True)
    organisation = models.CharField(
        "organization",
        max_length=150,
        blank=True,
        help_text="Entries of an employer with this name are hidden from this judge.",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="judging",
        verbose_name="account",
        help_text="Empty: this person judges by a link, without an account.",
    )
    token_digest = models.CharField(max_length=64, unique=True, null=True, editable=False)
    language = models.CharField(
        max_length=10,
        default="en",
        db_default="en",
        editable=False,
        help_text="In which the judge is invited: en, es.",
    )
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(
        "link works until", null=True, help_text="Of the link; an account needs none."
    )
    mailed_at = models.DateTimeField(null=True, editable=False)
    first_seen_at = models.DateTimeField(null=True, editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)

    wagtail_reference_index_ignore = True

    objects: Any = models.Manager.from_queryset(JudgeQuerySet)()

    class Meta:
        ordering = ["name", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                "year",
                Lower("email"),
                condition=~Q(email="") & Q(revoked_at=None),
                name="awards_one_judge_per_address",
            ),
            models.UniqueConstraint(
                fields=["year", "user"],
                condition=Q(revoked_at=None),
                name="awards_one_judge_per_account",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.organisation})" if self.organisation else self.name

    @property
    def is_over(self) -> bool:
        """The link opens nothing any more; an account's judge has no end but a revocation."""
        ended = self.expires_at is not None and self.expires_at <= timezone.now()
        return self.revoked_at is not None or (self.user_id is None and ended)

    def note_that_seen(self) -> None:
        if self.first_seen_at is None:
            Judge.objects.filter(pk=self.pk).update(first_seen_at=timezone.now())

from django.conf import settings
from django.db import models
from wagtail.models import Page, Revision

from cms.editorial.models.release import Release
from cms.editorial.releases.querysets import MemberQuerySet


class ReleaseMember(models.Model):
    """A page of a release, and the text of it that was approved for it.

    It outlives its page and revisions, so that a release cannot shrink unnoticed.
    """

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="members")
    page = models.ForeignKey(
        Page, null=True, on_delete=models.SET_NULL, related_name="release_members"
    )
    title = models.CharField(max_length=255, help_text="Of the page when it was added.")
    revision = models.ForeignKey(
        Revision,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        help_text="What goes live; none while it is not approved.",
    )
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of its content.")
    edited = models.BooleanField(default=False, help_text="It was approved, and edited since.")
    ends = models.BooleanField(default=False, help_text="It leaves the public with the release.")
    is_open = models.BooleanField(default=True, help_text="Its page is kept by this release.")
    was_live = models.BooleanField(null=True, help_text="Before the release; none until then.")
    before = models.ForeignKey(
        Revision,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        help_text="What was public before the release.",
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    objects = models.Manager.from_queryset(MemberQuerySet)()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"],
                condition=models.Q(is_open=True),
                name="one_open_release_per_page",
            ),
            models.UniqueConstraint(fields=["release", "page"], name="once_in_a_release"),
        ]

    def __str__(self) -> str:
        return f"{self.title} in {self.release}"

    @property
    def is_pinned(self) -> bool:
        return self.revision_id is not None

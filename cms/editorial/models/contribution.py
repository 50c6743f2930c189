from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Revision

from cms.editorial.querysets import AboutQuerySet


class Contribution(models.Model):
    """Who wrote in which revision.

    `Revision.user` alone does not say it: a revert brings back the text of others, and revisions
    are purged while their text lives on in the next one. So the row outlives its revision.
    """

    base_content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    revision = models.ForeignKey(
        Revision,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="contributions",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="contributions"
    )

    objects = models.Manager.from_queryset(AboutQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["revision", "user"], name="one_contribution_per_user")
        ]
        indexes = [
            models.Index(fields=["base_content_type", "object_id"], name="contribution_object")
        ]

    def __str__(self) -> str:
        return f"{self.user} in revision {self.revision_id}"

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Revision

from cms.editorial.querysets import AboutQuerySet


class Waiver(models.Model):
    """Why one finding of the checks may stay: a reason, by a person, about one text.

    Rows are only ever added. A waiver counts for the page and the finding that it names, and for no
    other; whoever approves sees it.
    """

    base_content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    revision = models.ForeignKey(
        Revision, on_delete=models.DO_NOTHING, db_constraint=False, related_name="waivers"
    )
    digest = models.CharField(max_length=64, help_text="SHA-256 of the revision's content.")
    check_name = models.CharField("check", max_length=100)
    key = models.CharField(max_length=120, help_text="Of the finding.")
    place = models.CharField(max_length=200, blank=True)
    message = models.TextField(help_text="What the check said.")
    reason = models.TextField()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="waivers"
    )
    person_name = models.CharField(max_length=150, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = models.Manager.from_queryset(AboutQuerySet)()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["base_content_type", "object_id"], name="waiver_object")]

    def __str__(self) -> str:
        return f"{self.key}: {self.reason}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A waiver is never changed: give another reason.")
        super().save(*args, **kwargs)

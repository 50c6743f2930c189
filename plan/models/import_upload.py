"""A file on its way to becoming drafts: looked at and corrected by the person who brought it."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

KEPT = timedelta(days=7)


class ImportUploadQuerySet(models.QuerySet["ImportUpload"]):
    def outdated(self) -> "ImportUploadQuerySet":
        return self.filter(uploaded_at__lt=timezone.now() - KEPT)


class ImportUpload(models.Model):
    """In the database, since it is small, private and gone in days."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    parent = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=255)
    data = models.BinaryField()
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    uploaded_at = models.DateTimeField(default=timezone.now)

    objects = ImportUploadQuerySet.as_manager()

    def __str__(self) -> str:
        return self.file_name

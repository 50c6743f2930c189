from django.db import models
from django.db.models import Q

from cms.delivery.models.key import DeliveryKey


class Usage(models.Model):
    """How much was read on one day (UTC) with one key, or without any."""

    key = models.ForeignKey(DeliveryKey, null=True, on_delete=models.CASCADE, related_name="usage")
    day = models.DateField(db_index=True)
    reads = models.BigIntegerField(default=0)
    refused = models.BigIntegerField(
        default=0, help_text="Beyond the limit, or with a key that does not work any more."
    )

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["key", "day"], name="usage_once_a_day"),
            models.UniqueConstraint(
                fields=["day"], condition=Q(key=None), name="usage_without_key_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key or 'without a key'}, {self.day}: {self.reads} reads"

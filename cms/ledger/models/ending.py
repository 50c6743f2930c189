from django.conf import settings
from django.db import models

from cms.ledger.choices import EndingKind


class Ending(models.Model):
    """What an editor said when ending a document; the recorder moves it into the edition.

    Written in the transaction that unpublishes or deletes the object. If the object stays public
    after all, the recorder throws it away.
    """

    label = models.CharField(max_length=100)
    object_id = models.BigIntegerField()
    kind = models.CharField(max_length=10, choices=EndingKind)
    reason = models.TextField(blank=True)
    successor_label = models.CharField(max_length=100, blank=True)
    successor_object_id = models.BigIntegerField(null=True)
    successor_url = models.TextField(blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )

    class Meta:
        indexes = [models.Index(fields=["label", "object_id"], name="ledger_ending_of")]

    def __str__(self) -> str:
        return f"{self.label} {self.object_id}: {self.kind}"

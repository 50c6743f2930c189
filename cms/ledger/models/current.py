from django.db import models

from cms.ledger.models.edition import Edition
from cms.ledger.models.identity import Identity


class Current(models.Model):
    """One row per document that is public now: what every ordinary read goes by.

    It holds nothing that the newest edition does not say; the recorder rewrites it as a whole.
    """

    document = models.OneToOneField(Identity, primary_key=True, on_delete=models.PROTECT)
    edition = models.OneToOneField(Edition, on_delete=models.PROTECT)
    type = models.CharField(max_length=100)
    collection = models.CharField(max_length=100)
    label = models.CharField(max_length=100)
    object_id = models.BigIntegerField()
    locale = models.CharField(max_length=100)
    path = models.TextField(blank=True)
    title = models.TextField()
    published_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    indexed = models.CharField(max_length=64, help_text="The digest of its filter and sort values.")
    fingerprint = models.CharField(max_length=64, help_text="What it says, without the stamps.")

    class Meta:
        verbose_name_plural = "current documents"
        indexes = [
            models.Index(fields=["label", "object_id"], name="ledger_current_key"),
            models.Index(fields=["path"], name="ledger_current_path"),
            models.Index(fields=["collection", "document"], name="ledger_current_collection"),
        ]

    def __str__(self) -> str:
        return self.path or self.title

from django.db import models

from cms.ledger.models.identity import Identity


class Dependency(models.Model):
    """That a public document shows something of an object, and the digest of what it saw.

    An object whose card has another digest now is shown wrongly by exactly these documents.
    """

    document = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="dependencies")
    label = models.CharField(max_length=100)
    object_id = models.BigIntegerField()
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name_plural = "dependencies"
        indexes = [models.Index(fields=["label", "object_id"], name="ledger_dependency_on")]

    def __str__(self) -> str:
        return f"{self.document_id} shows {self.label} {self.object_id}"

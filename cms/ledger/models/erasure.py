from django.db import models

from cms.ledger.models.identity import Identity


class Erasure(models.Model):
    """The log of a legal erasure: who had which document blanked, when, and why. Internal."""

    document = models.ForeignKey(Identity, on_delete=models.PROTECT, related_name="erasures")
    actor = models.CharField(max_length=150, help_text="The username, kept as text.")
    reason = models.TextField()
    editions = models.PositiveIntegerField(help_text="How many editions were blanked.")
    erased_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.document_id} by {self.actor}"

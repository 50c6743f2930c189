from django.db import models


class PublishedInput(models.Model):
    """What the public reads of an accepted input: the row is what the document is made of."""

    input = models.OneToOneField(
        "plan.PublicInput", on_delete=models.CASCADE, related_name="published"
    )
    strategy = models.ForeignKey(
        "plan.StrategyPage", on_delete=models.CASCADE, related_name="published_inputs"
    )
    reference = models.CharField(max_length=12)
    text = models.TextField()
    organisation = models.CharField(max_length=200, blank=True)
    themes = models.JSONField(default=list)
    received_on = models.DateField()

    class Meta:
        ordering = ["-received_on", "-pk"]

    def __str__(self) -> str:
        return f"Input {self.reference}"

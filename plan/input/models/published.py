from django.db import models
from django.db.models import Q


class PublishedInputQuerySet(models.QuerySet["PublishedInput"]):
    def standing(self) -> "PublishedInputQuerySet":
        return self.filter(taken_back=False)


class PublishedInput(models.Model):
    """What the public reads of an accepted input: the row is what the document is made of.

    What was corrected, redacted afterwards or withdrawn is `taken_back`: its words are gone from
    the row, and its document is sealed, so that no history tells them. Other words are another row.
    """

    input = models.ForeignKey(
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
    merged = models.PositiveIntegerField(default=0)
    """How many others say the same, and were merged with it."""
    taken_back = models.BooleanField(default=False)

    objects = PublishedInputQuerySet.as_manager()

    class Meta:
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["input"], condition=Q(taken_back=False), name="plan_one_published_input"
            )
        ]

    def __str__(self) -> str:
        return f"Input {self.reference}"

    def take_back(self) -> None:
        self.text = self.organisation = ""
        self.themes, self.merged, self.taken_back = [], 0, True
        self.save()

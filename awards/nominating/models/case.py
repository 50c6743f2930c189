"""What speaks for an employer: an answer to each criterion, and figures."""

from django.db import models


class NominationAnswer(models.Model):
    """`asked` is the criterion's name as the nominator read it: criteria can be taken away."""

    nomination = models.ForeignKey(
        "awards.Nomination", on_delete=models.CASCADE, related_name="answers"
    )
    criterion = models.ForeignKey(
        "awards.AwardCriterion", on_delete=models.SET_NULL, null=True, related_name="answers"
    )
    asked = models.CharField(max_length=100)
    text = models.TextField()

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.nomination}: {self.asked}"


class NominationFigure(models.Model):
    """The same four words as an outcome of a profile."""

    nomination = models.ForeignKey(
        "awards.Nomination", on_delete=models.CASCADE, related_name="figures"
    )
    label = models.CharField(max_length=200)
    value = models.CharField(max_length=40)
    unit = models.CharField(max_length=40, blank=True)
    period = models.CharField(max_length=60, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.label}: {self.value} {self.unit}".strip()

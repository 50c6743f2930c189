from django.db import models
from wagtail.models import Page


class Reminder(models.Model):
    """That people were reminded of a page, of which day, and at which step; so never twice."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="reminders")
    review_by = models.DateField()
    step = models.CharField(max_length=10)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "review_by", "step"], name="one_reminder_per_step"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page} by {self.review_by}, step {self.step}"

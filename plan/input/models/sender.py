from django.db import models


class Sender(models.Model):
    """Who sent something in: personal data, apart from what was said, and erased on a day."""

    input = models.OneToOneField(
        "plan.PublicInput", on_delete=models.CASCADE, related_name="sender"
    )
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)

    def __str__(self) -> str:
        return f"Sender of {self.input}"


class SenderErasure(models.Model):
    """That personal data was erased: how much, when, and of which plan; nothing of what it was."""

    plan = models.ForeignKey("plan.PlanPage", on_delete=models.SET_NULL, null=True)
    count = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.count} on {self.at}"

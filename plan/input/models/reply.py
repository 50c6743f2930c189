from django.conf import settings
from django.db import models


class Reply(models.Model):
    """What a moderator wrote to a sender by mail. Personal data: it goes with the sender's."""

    input = models.ForeignKey("plan.PublicInput", on_delete=models.CASCADE, related_name="replies")
    text = models.TextField(max_length=5000)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    written_at = models.DateTimeField(auto_now_add=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "reply to a sender"
        verbose_name_plural = "replies to senders"
        ordering = ["written_at", "pk"]

    def __str__(self) -> str:
        return f"Reply about {self.input}"

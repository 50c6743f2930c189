from django.db import models
from wagtail.models import Page


class Overdue(models.Model):
    """A public page whose day to be checked has passed. The row is what makes it so, not the clock:
    the worker adds it, and a publication or confirmation takes it away."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="overdue_mark")
    since = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.page} since {self.since}"

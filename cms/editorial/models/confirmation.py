from typing import Any

from django.conf import settings
from django.db import models
from wagtail.models import Page, Revision


class Confirmation(models.Model):
    """Somebody looked at a public text and said that it is still correct.

    Rows are only ever added. `previous` tells a draft that was begun before from one in which the
    editor chose another day: see `cms.editorial.freshness.confirmed_date`.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="confirmations")
    revision = models.ForeignKey(
        Revision,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="confirmations",
        help_text="The text that was public; none for content from before the gate.",
    )
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of its content.")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    person_name = models.CharField(max_length=150)
    previous = models.DateField(null=True)
    review_by = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.person_name}: correct, to be checked by {self.review_by}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A confirmation is never changed: confirm again.")
        super().save(*args, **kwargs)

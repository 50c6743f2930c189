from typing import Any

from django.db import models
from wagtail.models import Revision

from cms.editorial.links.choices import AnswerKind
from cms.editorial.models.review_link import ReviewLink


class ReviewAnswer(models.Model):
    """What somebody without an account said, and of which text. Rows are only ever added."""

    link = models.ForeignKey(ReviewLink, on_delete=models.CASCADE, related_name="answers")
    revision = models.ForeignKey(
        Revision, on_delete=models.DO_NOTHING, db_constraint=False, related_name="review_answers"
    )
    digest = models.CharField(max_length=64, help_text="SHA-256 of what the person saw.")
    kind = models.CharField(max_length=20, choices=AnswerKind.choices)
    text = models.TextField(blank=True)
    points = models.JSONField(
        default=list, blank=True, help_text="The sentences that were agreed to one by one."
    )
    at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.link.person}: {self.get_kind_display()}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("An answer is never changed: answer again.")
        super().save(*args, **kwargs)

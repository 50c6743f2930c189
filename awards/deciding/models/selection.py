from typing import Any

from django.conf import settings
from django.db import models

from awards.deciding.choices import Selected


class SelectionQuerySet(models.QuerySet["Selection"]):
    def won(self) -> "SelectionQuerySet":
        return self.filter(state=Selected.WON)

    def declined(self) -> "SelectionQuerySet":
        return self.filter(state=Selected.DECLINED)


class Selection(models.Model):
    """What was decided about one entry. It is private: what is public of a winner is its page."""

    nomination = models.OneToOneField(
        "awards.Nomination", on_delete=models.CASCADE, related_name="selection"
    )
    state = models.CharField(max_length=12, choices=Selected.choices)
    reason = models.TextField(blank=True, help_text="For colleagues; it is never mailed.")
    kind_word = models.TextField(
        "a kind word",
        blank=True,
        help_text="What the jury liked; it is in the mail to whoever nominated it.",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(auto_now=True)
    told_at = models.DateTimeField(null=True)
    profile = models.OneToOneField(
        "awards.AwardProfilePage", null=True, on_delete=models.SET_NULL, related_name="selection"
    )

    wagtail_reference_index_ignore = True

    objects: Any = models.Manager.from_queryset(SelectionQuerySet)()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.nomination}: {self.get_state_display()}"

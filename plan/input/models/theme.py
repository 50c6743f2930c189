from typing import Any

from django.db import models
from django.db.models.functions import Lower


class Theme(models.Model):
    """What input is about, in the words that the moderators share."""

    inputs: Any
    name = models.CharField(max_length=60)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="plan_one_theme_of_a_name",
                violation_error_message="There is a theme of this name already.",
            )
        ]

    def __str__(self) -> str:
        return self.name

from datetime import timedelta

from django.db.models import IntegerChoices, TextChoices


class Lifetime(IntegerChoices):
    """How long a shared link works, in minutes."""

    HALF_AN_HOUR = 30, "30 minutes"
    FOUR_HOURS = 240, "4 hours"
    A_DAY = 1440, "1 day"
    A_WEEK = 10080, "1 week"

    @property
    def duration(self) -> timedelta:
        return timedelta(minutes=self.value)


class Shows(TextChoices):
    DRAFT = "draft", "the latest draft, as it changes"
    REVISION = "revision", "exactly the text that is saved now"

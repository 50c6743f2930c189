from datetime import date

from django.db.models import Q, TextChoices

from cms.editorial.freshness.steps import EARLIEST


class Standing(TextChoices):
    """How a public page stands towards the day by which it is checked."""

    OVERDUE = "overdue", "Overdue"
    SOON = "soon", "Within 30 days"
    LATER = "later", "Later"
    NO_DAY = "no_day", "No day is set"

    @classmethod
    def of(cls, review_by: date | None, today: date) -> "Standing":
        if review_by is None:
            return cls.NO_DAY
        if review_by < today:
            return cls.OVERDUE
        return cls.SOON if review_by - today <= EARLIEST else cls.LATER

    def condition(self, today: date) -> Q:
        soon = today + EARLIEST
        return {
            Standing.OVERDUE: Q(review_by__lt=today),
            Standing.SOON: Q(review_by__range=(today, soon)),
            Standing.LATER: Q(review_by__gt=soon),
            Standing.NO_DAY: Q(review_by=None),
        }[self]

from django.db.models import TextChoices


class State(TextChoices):
    """Where a page of the demonstration ends up, as its file says; without a word it is live."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    IN_SECOND_REVIEW = "in second review"
    REJECTED = "rejected"
    SCHEDULED = "scheduled"
    LIVE = "live"
    LIVE_WITH_DRAFT = "live with draft"
    LIVE_WITH_REVIEW = "live with review"
    EXPIRED = "expired"
    NOT_REVIEWED = "not reviewed"
    WITHDRAWN = "withdrawn"

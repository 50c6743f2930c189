from django.db.models import TextChoices


class InputState(TextChoices):
    """How a strategy stands towards the public. It follows from dates and outcome."""

    CLOSED = "closed", "Closed"
    SCHEDULED = "scheduled", "Scheduled"
    OPEN = "open", "Open"
    ANSWERED = "answered", "Closed, with an outcome"

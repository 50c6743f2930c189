from django.db.models import TextChoices


class Event(TextChoices):
    """What the people of a release are told."""

    WAITING = "waiting", "approved, waits for the release"
    TAKEN_BACK = "taken_back", "back to review"
    FAILED = "failed", "not published"
    PUBLISHED = "published", "published"

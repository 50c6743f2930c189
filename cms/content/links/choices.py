from django.db.models import TextChoices


class LinkState(TextChoices):
    """What is known of an address of another site."""

    WAITING = "waiting", "Not looked at yet"
    WORKS = "works", "Works"
    MOVED = "moved", "Moved"
    BROKEN = "broken", "Broken"
    UNKNOWN = "unknown", "Unknown"

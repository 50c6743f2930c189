from django.db.models import TextChoices


class Selected(TextChoices):
    """What became of an entry."""

    SHORTLISTED = "shortlisted", "On the short list"
    WON = "won", "Won"
    DECLINED = "declined", "Declined"

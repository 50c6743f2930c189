from django.db.models import TextChoices


class InputState(TextChoices):
    """How a strategy stands towards the public. It follows from dates and outcome."""

    CLOSED = "closed", "Closed"
    SCHEDULED = "scheduled", "Scheduled"
    OPEN = "open", "Open"
    ANSWERED = "answered", "Closed, with an outcome"


class Standing(TextChoices):
    """What was decided about something that was sent in."""

    NEW = "new", "New"
    READ = "read", "Read"
    ACCEPTED = "accepted", "Accepted"
    REFUSED = "refused", "Not published"
    SPAM = "spam", "Spam"
    MERGED = "merged", "Merged with another contribution"
    """Never stored: it follows from what it was merged into, and ends with that."""
    WITHDRAWN = "withdrawn", "Withdrawn by the sender"

    @property
    def told(self) -> str:
        """What its sender is told; who sends spam learns nothing."""
        untold = (Standing.NEW, Standing.SPAM)
        return "Received" if self in untold else str(self.label)

    @property
    def is_decided_by_moderators(self) -> bool:
        return self not in (Standing.MERGED, Standing.WITHDRAWN)

    @classmethod
    def decisions(cls) -> list[tuple[str, str]]:
        return [(one.value, str(one.label)) for one in cls if one.is_decided_by_moderators]

    @classmethod
    def stored(cls) -> list[tuple[str, str]]:
        return [(one.value, str(one.label)) for one in cls if one is not cls.MERGED]

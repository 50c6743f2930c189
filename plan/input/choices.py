from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class InputState(TextChoices):
    """How a strategy stands towards the public. It follows from dates and outcome."""

    CLOSED = "closed", _("Closed")
    SCHEDULED = "scheduled", _("Scheduled")
    OPEN = "open", _("Open")
    ANSWERED = "answered", _("Closed, with an outcome")


class Standing(TextChoices):
    """What was decided about something that was sent in."""

    NEW = "new", _("New")
    READ = "read", _("Read")
    ACCEPTED = "accepted", _("Accepted")
    REFUSED = "refused", _("Not published")
    SPAM = "spam", _("Spam")
    MERGED = "merged", _("Merged with another contribution")
    """Never stored: it follows from what it was merged into, and ends with that."""
    WITHDRAWN = "withdrawn", _("Withdrawn by the sender")

    @property
    def told(self) -> str:
        """What its sender is told; who sends spam learns nothing."""
        untold = (Standing.NEW, Standing.SPAM)
        return str(_("Received") if self in untold else self.label)

    @property
    def is_decided_by_moderators(self) -> bool:
        return self not in (Standing.MERGED, Standing.WITHDRAWN)

    @classmethod
    def decisions(cls) -> list[tuple[str, str]]:
        return [(one.value, str(one.label)) for one in cls if one.is_decided_by_moderators]

    @classmethod
    def stored(cls) -> list[tuple[str, str]]:
        return [(one.value, str(one.label)) for one in cls if one is not cls.MERGED]

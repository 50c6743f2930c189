from django.db.models import TextChoices


class Verb(TextChoices):
    """What was decided about a revision."""

    SUBMITTED = "submitted", "Submitted"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Changes requested"
    CANCELLED = "cancelled", "Taken out of review"
    SCHEDULED = "scheduled", "Scheduled"
    UNSCHEDULED = "unscheduled", "Taken off the schedule"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"
    EXPIRED = "expired", "Expired"

    @classmethod
    def verdicts(cls) -> tuple["Verb", "Verb"]:
        return cls.APPROVED, cls.REJECTED

    @classmethod
    def spending(cls) -> tuple["Verb", ...]:
        """After one of these an earlier approval can put nothing live any more."""
        return cls.PUBLISHED, cls.UNSCHEDULED, cls.WITHDRAWN, cls.EXPIRED


class Severity(TextChoices):
    ERROR = "error", "Error"
    WARNING = "warning", "Warning"
    ADVICE = "advice", "Advice"

    @property
    def blocks(self) -> bool:
        return self is Severity.ERROR

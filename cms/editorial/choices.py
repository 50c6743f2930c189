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
    OVERRIDDEN = "overridden", "Published without approval"
    REVIEWED = "reviewed", "Approved afterwards"
    UNPUBLISHED = "unpublished", "Unpublished"
    WITHDRAWN = "withdrawn", "Withdrawn"
    RESTORED = "restored", "Restored"
    EXPIRED = "expired", "Expired"
    PUT_BACK = "put_back", "Put back as it was"

    @classmethod
    def verdicts(cls) -> tuple["Verb", "Verb"]:
        return cls.APPROVED, cls.REJECTED

    @classmethod
    def spending(cls) -> tuple["Verb", ...]:
        """After one of these an earlier approval can put nothing live any more."""
        return (
            cls.PUBLISHED,
            cls.OVERRIDDEN,
            cls.UNSCHEDULED,
            *cls.removing(),
            cls.WITHDRAWN,
            cls.PUT_BACK,
        )

    @classmethod
    def settling(cls) -> tuple["Verb", ...]:
        """After one of these no text that an earlier override put live is public unreviewed."""
        return cls.REVIEWED, cls.PUBLISHED, cls.OVERRIDDEN, cls.PUT_BACK, *cls.removing()

    @classmethod
    def reviewed(cls) -> tuple["Verb", ...]:
        """What makes a text one that others than its authors stand for in public."""
        return cls.PUBLISHED, cls.REVIEWED, cls.PUT_BACK

    @classmethod
    def removing(cls) -> tuple["Verb", "Verb"]:
        """After one of these the text is not public any more."""
        return cls.UNPUBLISHED, cls.EXPIRED


class Ending(TextChoices):
    """What becomes of a public page that is taken away; whoever does it chooses."""

    GONE = "gone", "It is gone: readers and other sites are told so, with the reason"
    REPLACED = "replaced", "Another page replaces it: readers are led there"
    WITHDRAWN = "withdrawn", "It is withdrawn: it stays readable, marked, with the reason"


class Severity(TextChoices):
    ERROR = "error", "Error"
    WARNING = "warning", "Warning"
    ADVICE = "advice", "Advice"

    @property
    def plural(self) -> str:
        return {"error": "Errors", "warning": "Warnings", "advice": "Advice"}[self]

    @property
    def meaning(self) -> str:
        """What follows from a finding of this severity, for its author."""
        return {
            "error": "Correct these: with them the page can be neither submitted nor published.",
            "warning": "Correct these, or say why they may stay; whoever approves reads it.",
            "advice": "Nothing depends on these.",
        }[self]

    @property
    def blocks(self) -> bool:
        return self is Severity.ERROR

    @property
    def asks_for_reason(self) -> bool:
        return self is Severity.WARNING

    @classmethod
    def order(cls, severity: str) -> int:
        """The gravest first."""
        return list(cls).index(cls(severity))

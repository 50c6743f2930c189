from django.db import models


class Event(models.TextChoices):
    """What happened to a document, as the feed and the webhooks say it."""

    PUBLISHED = "published", "Published"
    UPDATED = "updated", "Updated"
    MOVED = "moved", "Moved"
    GONE = "gone", "Gone"
    REDIRECTED = "redirected", "Redirected"
    WITHDRAWN = "withdrawn", "Withdrawn"
    ERASED = "erased", "Erased"

    @property
    def is_ending(self) -> bool:
        """Whether the document is no longer public after it: such an edition has no body."""
        return self in (Event.GONE, Event.REDIRECTED, Event.ERASED)


class EndingKind(models.TextChoices):
    """How an editor ends a document.

    Erasure is a command, never an editor's verb; what is withdrawn can be read, and has not ended.
    """

    GONE = Event.GONE.value, Event.GONE.label
    REDIRECTED = Event.REDIRECTED.value, Event.REDIRECTED.label


class Seal(models.TextChoices):
    """Why the past of a document may not be read."""

    NONE = "", "Open"
    PRIVATE = "private", "Became private"
    ERASED = "erased", "Erased"


class ValueKind(models.TextChoices):
    """The type of a filter or sort value: how it is parsed, compared and ordered."""

    TEXT = "text", "Text"
    NUMBER = "number", "Number"
    DATE = "date", "Date or time"
    BOOLEAN = "boolean", "True or false"
    NUMBERING = "numbering", "Numbering (4.2 before 4.10)"

from django.db.models import TextChoices


class Event(TextChoices):
    """What happened, as the person who is told sees it."""

    SUBMITTED = "submitted", "Waits for you"
    REMINDED = "reminded", "Still waits for you"
    ESCALATED = "escalated", "Waits too long"
    REJECTED = "rejected", "Changes are asked for"
    CANCELLED = "cancelled", "Taken out of review"
    SCHEDULED = "scheduled", "Scheduled"
    UNSCHEDULED = "unscheduled", "Taken off the schedule"
    PUBLISHED = "published", "Published"
    OVERRIDDEN = "overridden", "Published without approval"
    ANSWERED = "answered", "A comment is answered"
    RESPONDED = "responded", "A review link is answered"
    ASSIGNED = "assigned", "Given to you"
    RELEASE_WAITING = "release_waiting", "Waits for its release"
    RELEASE_SCHEDULED = "release_scheduled", "Release scheduled"
    RELEASE_UNSCHEDULED = "release_unscheduled", "Release taken off the schedule"
    RELEASE_TAKEN_BACK = "release_taken_back", "Release back to review"
    RELEASE_LATE = "release_late", "Release late"
    RELEASE_FAILED = "release_failed", "Release not published"
    RELEASE_PUBLISHED = "release_published", "Release published"
    RELEASE_ROLLED_BACK = "release_rolled_back", "Release rolled back"
    LEFT = "left", "Left to you"
    STRANDED = "stranded", "Nobody is left to decide"

    @property
    def preference(self) -> str:
        """The field of Wagtail's user profile that says whether a person wants mails about it."""
        return _PREFERENCES.get(self, "")

    @property
    def link_label(self) -> str:
        if self.startswith("release_"):
            return "See the release"
        return _LINK_LABELS.get(self, "See it")


_PREFERENCES = {
    Event.SUBMITTED: "submitted_notifications",
    Event.REMINDED: "submitted_notifications",
    Event.ESCALATED: "submitted_notifications",
    Event.CANCELLED: "submitted_notifications",
    Event.LEFT: "submitted_notifications",
    Event.REJECTED: "rejected_notifications",
    Event.SCHEDULED: "approved_notifications",
    Event.PUBLISHED: "approved_notifications",
    Event.ANSWERED: "updated_comments_notifications",
    Event.RELEASE_WAITING: "approved_notifications",
    Event.RELEASE_SCHEDULED: "approved_notifications",
    Event.RELEASE_PUBLISHED: "approved_notifications",
}
"""The others are told whatever a person prefers: something that was promised did not happen."""

_LINK_LABELS = {
    Event.SUBMITTED: "Read it and decide",
    Event.REMINDED: "Read it and decide",
    Event.LEFT: "Read it and decide",
    Event.REJECTED: "Read and change it",
    Event.ANSWERED: "Read the answer",
    Event.RESPONDED: "Read the answer",
    Event.ASSIGNED: "Read and decide",
}

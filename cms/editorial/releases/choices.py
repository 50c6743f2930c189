from django.db.models import TextChoices


class State(TextChoices):
    """Where a release stands."""

    DRAFT = "draft", "In preparation"
    SCHEDULED = "scheduled", "Scheduled"
    FAILED = "failed", "Not published: something is in the way"
    PUBLISHED = "published", "Published"
    ROLLED_BACK = "rolled_back", "Rolled back"

    @classmethod
    def open(cls) -> tuple["State", ...]:
        """What can still go live; its pages wait for it."""
        return cls.DRAFT, cls.SCHEDULED, cls.FAILED

    @property
    def is_open(self) -> bool:
        return self in State.open()


class Standing(TextChoices):
    """How far a page of a release is."""

    DELETED = "deleted", "Deleted"
    UNCHANGED = "unchanged", "Nothing to publish yet"
    DRAFT = "draft", "Not submitted"
    IN_REVIEW = "in_review", "In review"
    CHANGES = "changes", "Changes are asked for"
    EDITED = "edited", "Edited after its approval"
    APPROVED = "approved", "Approved, waits for the release"
    FORMER = "former", "Goes back to what was public before"
    ENDS = "ends", "Leaves the public again"
    DONE = "done", "Went live with it"
    UNDONE = "undone", "Left the public with it"

    @property
    def is_ready(self) -> bool:
        return self in (Standing.APPROVED, Standing.FORMER, Standing.ENDS)

    @property
    def remedy(self) -> str:
        return _REMEDIES.get(self, "")


_REMEDIES = {
    Standing.DELETED: "Take it out of the release.",
    Standing.UNCHANGED: "Edit it and submit it, or take it out of the release.",
    Standing.DRAFT: "Submit it.",
    Standing.IN_REVIEW: "Its reviewers have been asked.",
    Standing.CHANGES: "Change it and submit it again.",
    Standing.EDITED: "Submit it again: the text that was approved is not the latest any more.",
}

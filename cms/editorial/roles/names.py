"""The roles that exist everywhere. A workgroup's reviewers are a group of their own."""

from django.db.models import TextChoices

REVIEW = "review"
"""The workflow of every page for which there is no other."""
AWARD_REVIEW = "award review"


class Role(TextChoices):
    EDITOR = "Editor"
    REVIEWER = "Reviewer"
    AWARDS_COMMITTEE = "Awards committee"
    AWARDS_COORDINATOR = "Awards coordinator"
    """Looks after the nominations of the award, and knows who sent them; approves no pages."""
    PUBLISHER = "Publisher"
    ADMINISTRATOR = "Administrator"
    MODERATOR = "Moderator"
    """Decides what of the public's input is published; approves no pages."""
    CONTRIBUTOR = "Contributor"
    """A service account: a machine that drafts and submits, below its sections."""

"""What the public is told about a change. Without a note it is a minor one.

The note is part of the text that is reviewed, and belongs to one publication: the first draft after
it begins without.
"""

from typing import Any

from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.refusals import NotSubmittable

LONGEST = 500


def asks_for_note(page: Page) -> bool:
    """A first publication needs none: everything is new."""
    return page.first_published_at is not None


def proposed_note(page: Any) -> str:
    """What the draft says so far."""
    return "" if is_inherited(page) else page.change_note


def is_inherited(page: Any) -> bool:
    """Whether the note is that of what is public, on which no draft has been written yet."""
    revision = page.live_revision if page.live_revision_id == page.latest_revision_id else None
    return bool(revision and page.change_note == revision.content.get("change_note"))


def too_long(words: str) -> str:
    """The sentence that says so, or nothing."""
    if len(words) <= LONGEST:
        return ""
    return f"The note for the public has {len(words)} characters; {LONGEST} is the most."


def note(page: Page, user: User, words: str) -> None:
    """Have the latest revision say `words`, if it does not."""
    if problem := too_long(words):
        raise NotSubmittable(problem)
    draft = page.get_latest_revision_as_object()
    if draft.change_note != words:
        draft.change_note = words
        draft.save_revision(user=user, clean=False)

"""The buttons at the foot of the editor: only what can succeed, the likeliest first."""

from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page

from cms.editorial.admin.submit_item import SubmitWithNoteItem
from cms.editorial.change_note import asks_for_note

PUBLISH = "action-publish"
SAVE = "action-save-draft"
SUBMIT = "action-submit"
CANCEL = "action-cancel-workflow"
VERDICTS = ("approve", "reject")


def arrange(items: list[ActionMenuItem], page: Page | None) -> None:
    """Publishing is what a review ends in, never a button; a reviewer decides and saves nothing."""
    items[:] = [item for item in items if item.name != PUBLISH]
    if page and asks_for_note(page):
        items[:] = [SubmitWithNoteItem() if item.name == SUBMIT else item for item in items]
    for item in items:
        if item.name == CANCEL:
            item.label = "Take out of review"
    if any(item.name in VERDICTS for item in items):
        items[:] = sorted((item for item in items if item.name != SAVE), key=_rank)


def _rank(item: ActionMenuItem) -> int:
    return VERDICTS.index(item.name) if item.name in VERDICTS else len(VERDICTS)

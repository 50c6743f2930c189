"""The buttons at the foot of the editor: only what can succeed, the likeliest first."""

from wagtail.admin.action_menu import ActionMenuItem

PUBLISH = "action-publish"
SAVE = "action-save-draft"
CANCEL = "action-cancel-workflow"
VERDICTS = ("approve", "reject")


def arrange(items: list[ActionMenuItem]) -> None:
    """Publishing is what a review ends in, never a button; a reviewer decides and saves nothing."""
    items[:] = [item for item in items if item.name != PUBLISH]
    for item in items:
        if item.name == CANCEL:
            item.label = "Take out of review"
    if any(item.name in VERDICTS for item in items):
        items[:] = sorted((item for item in items if item.name != SAVE), key=_rank)


def _rank(item: ActionMenuItem) -> int:
    return VERDICTS.index(item.name) if item.name in VERDICTS else len(VERDICTS)

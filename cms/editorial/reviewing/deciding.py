from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.refusals import NotInReview, Refusal
from cms.editorial.reviewing.seen import Seen
from cms.editorial.verbs.stage import open_stage


class NewerText(Refusal):
    """The text has changed since you opened this screen, so nothing was decided."""


def decide(page: Page, user: User, action: str, comment: str, seen: Seen) -> GatedTaskState:
    """Approve or reject what `user` has `seen`; raises a `Refusal`, and then changes nothing."""
    state = open_stage(page)
    if not seen.is_under_review(state):
        raise NewerText
    task = state.task.specific
    if action not in {name for name, *_ in task.get_actions(page, user)}:
        raise NotInReview
    task.on_action(state, user, action, comment=comment)
    return state

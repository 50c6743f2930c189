from django.contrib.auth.models import User

from cms.editorial.models.task_state import GatedTaskState


def reject(state: GatedTaskState, user: User, comment: str) -> GatedTaskState:
    """Ask for changes: the page is a draft again, its authors are told `comment`."""
    return state.reject(user=user, comment=comment)

from datetime import datetime

from django.contrib.auth.models import User

from cms.editorial.models.task_state import GatedTaskState


def approve(
    state: GatedTaskState, user: User, comment: str = "", goes_live_at: datetime | None = None
) -> GatedTaskState:
    """Approve a stage; after the last one the text is live, or scheduled for `goes_live_at`."""
    state.goes_live_at = goes_live_at
    return state.approve(user=user, comment=comment)

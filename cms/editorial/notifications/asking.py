from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.notify import Told


def asking(state: GatedTaskState) -> Told:
    """That a stage waits, as it is told to whoever may decide on it."""
    page = state.workflow_state.content_object
    context = {"state": state, "approved": state.workflow_state.decisions.approvals().last()}
    return Told(Event.SUBMITTED, f"stage:{state.pk}", page, context, task_state=state)

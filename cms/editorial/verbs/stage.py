from wagtail.models import Page

from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.refusals import NotInReview


def open_stage(page: Page) -> GatedTaskState:
    """The stage of review that waits for a decision on `page`."""
    current = Page.objects.get(pk=page.pk).specific.current_workflow_task_state
    if not isinstance(current, GatedTaskState):
        raise NotInReview
    return current

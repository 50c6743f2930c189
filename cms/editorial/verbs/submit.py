from django.contrib.auth.models import User
from django.db import transaction
from wagtail.models import Page, WorkflowState

from cms.editorial.lock import lock
from cms.editorial.refusals import NotSubmittable, NoWorkflow


@transaction.atomic
def submit(page: Page, user: User) -> WorkflowState:
    """Send the latest revision to its reviewers, again if they had asked for changes.

    Raises a `Refusal` that says what is missing, and then changes nothing.
    """
    lock(page.pk)
    page = Page.objects.get(pk=page.pk).specific
    workflow = page.get_workflow()
    if workflow is None:
        raise NoWorkflow("An administrator assigns workflows under Settings.")
    current = page.current_workflow_state
    if current is None:
        return workflow.start(page, user)
    if current.status != WorkflowState.STATUS_NEEDS_CHANGES:
        raise NotSubmittable("It is in review already.")
    current.resume(user)
    current.refresh_from_db()
    return current

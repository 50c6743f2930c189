from django.contrib.auth.models import User
from django.db import transaction
from wagtail.models import Page, WorkflowState

from cms.editorial.change_note import note
from cms.editorial.lock import lock
from cms.editorial.refusals import NotSubmittable, NoWorkflow
from cms.editorial.waivers.waive import Reasons, waive


@transaction.atomic
def submit(
    page: Page, user: User, change_note: str | None = None, reasons: Reasons | None = None
) -> WorkflowState:
    """Send the latest revision to its reviewers, again if they had asked for changes.

    `change_note` tells the public what changed; empty, the change is minor. Without it the draft's
    own note stands. `reasons` says, by the keys of findings, why warnings of the checks may stay.
    Raises a `Refusal` that says what is missing, and then changes nothing.
    """
    lock(page.pk)
    page = Page.objects.get(pk=page.pk).specific
    workflow = page.get_workflow()
    if workflow is None:
        raise NoWorkflow("An administrator assigns workflows under Settings.")
    current = page.current_workflow_state
    if current and current.status != WorkflowState.STATUS_NEEDS_CHANGES:
        raise NotSubmittable("It is in review already.")
    if change_note is not None:
        note(page, user, change_note.strip())
    if reasons:
        waive(page, Page.objects.get(pk=page.pk).get_latest_revision(), user, reasons)
    if current is None:
        return workflow.start(page, user)
    current.resume(user)
    current.refresh_from_db()
    return current

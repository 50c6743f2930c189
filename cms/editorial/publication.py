"""The hard stop: the only way by which a page goes live, or onto the schedule."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision, WorkflowState

from cms.editorial import doorway
from cms.editorial.approval import verify
from cms.editorial.checks.run import require_no_errors
from cms.editorial.choices import Verb
from cms.editorial.decisions import chosen_time, last_verdict, record
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.models.decision import Decision
from cms.editorial.models.release import Release
from cms.editorial.refusals import ChecksFailed
from cms.editorial.releases.embargo import require_its_release
from cms.editorial.releases.pinning import pin
from cms.editorial.reviewed_text import ReviewedText


@transaction.atomic
def publish(
    page: Page,
    revision: Revision,
    user: User | None = None,
    skip_permission_checks: bool = False,
    release: Release | None = None,
    **kwargs: Any,
) -> Decision:
    """Put the stored text of `revision` live, or schedule it, if a finished review approved it.

    What waits for a release goes live with that `release` only.
    """
    lock(page.pk)
    require_its_release(page, release)
    text = verify(page, revision)
    action = PublishPageRevisionAction(text.revision, user=user, **kwargs)
    action.check(skip_permission_checks=skip_permission_checks)
    require_no_errors(action.object)
    action.object.go_live_at = _goes_live_at(text.workflow_state, action.object)
    execute(action)
    return _record(text, user, action.object.go_live_at)


def execute(action: PublishPageRevisionAction) -> None:
    """Let it through the door. Only for who has verified that it may go live."""
    try:
        with doorway.opened(action.object.pk):
            action.execute(skip_permission_checks=True)
    except ValidationError as error:
        raise ChecksFailed(" ".join(error.messages)) from error


def _goes_live_at(finished: WorkflowState, draft: Page) -> datetime | None:
    """The publisher's choice if there is one, else what the draft asks for."""
    return chosen_time(finished) or draft.go_live_at


def _record(text: ReviewedText, user: User | None, at: datetime | None) -> Decision:
    verb = Verb.SCHEDULED if at and at > timezone.now() else Verb.PUBLISHED
    facts = {"workflow_state": text.workflow_state, "goes_live_at": at}
    return record(verb, text.revision, user, text.digest, **facts)


def publish_reviewed(workflow_state: WorkflowState, user: User | None) -> None:
    """Publish what the finished review was about, or keep it for its release; tell its authors."""
    page = workflow_state.content_object.specific
    revision = last_verdict(workflow_state).revision
    if pin(page, revision, user):
        return
    decision = publish(page, revision, user=user, skip_permission_checks=True)
    queue_mail("published", decision.pk)

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms.editorial.checks.run import require_complete
from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.models.decision import Decision
from cms.editorial.publication import execute
from cms.editorial.refusals import (
    Embargoed,
    NotAPublisher,
    NothingToPublish,
    NotSubmittable,
    NoWorkflow,
    ReasonMissing,
)
from cms.editorial.releases.embargo import require_its_release


@transaction.atomic
def break_glass(page: Page, user: User, reason: str) -> Decision:
    """Publish the latest draft without approval, for a publisher who says why.

    The page counts as not reviewed until somebody else approves of it; those who could are told.
    Its checks hold all the same, and a review that was under way ends.
    """
    if not reason.strip():
        raise ReasonMissing
    lock(page.pk)
    page = Page.objects.get(pk=page.pk).specific
    _require_entitled(page, user)
    require_its_release(page)
    revision = _text(page)
    if current := page.current_workflow_state:
        current.cancel(user=user)
    action = PublishPageRevisionAction(revision, user=user)
    require_complete(action.object)
    execute(action)
    return _tell(page, revision, user, reason)


def _require_entitled(page: Page, user: User) -> None:
    if getattr(user, "api_token", None):
        raise NotAPublisher("A token is nobody; sign in.")
    tester = page.permissions_for_user(user)
    if not tester.is_publisher:
        raise NotAPublisher("Submit it, or ask one.")
    if page.locked and tester.page_locked():
        raise NotSubmittable(f"It is locked by {page.locked_by}, who can unlock it.")
    if page.get_workflow() is None:
        raise NoWorkflow("An administrator assigns workflows under Settings.")


def _text(page: Page) -> Revision:
    if page.live and not page.has_unpublished_changes:
        raise NothingToPublish
    revision = page.get_latest_revision()
    if revision is None:
        raise NothingToPublish("Save it first.")
    at = revision.approved_go_live_at or revision.as_object().go_live_at
    if at and at > timezone.now():
        raise Embargoed(f"Take out the date first ({timezone.localtime(at):%Y-%m-%d %H:%M}).")
    return revision


def _tell(page: Page, revision: Revision, user: User, reason: str) -> Decision:
    log(page, "editorial.override", user=user, revision=revision, data={"reason": reason})
    decision = record(Verb.OVERRIDDEN, revision, user, comment=reason)
    queue_mail("overridden", decision.pk)
    return decision

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.models.decision import Decision
from cms.editorial.refusals import NotAPublisher, NotInReview


@transaction.atomic
def unschedule(page: Page, user: User | None, reason: str = "") -> Decision:
    """Take the approved revision off the schedule; to go live it is submitted again.

    Without a `user` it is the system that gives up, because the approval no longer holds.
    """
    lock(page.pk)
    page = page.specific
    if user and not page.permissions_for_user(user).can_unschedule():
        raise NotAPublisher("Ask one to take the page off the schedule.")
    revision = page.revisions.filter(approved_go_live_at__isnull=False).first()
    if revision is None:
        raise NotInReview("Nothing is scheduled.")
    revision.approved_go_live_at = None
    revision.save(user=user, update_fields=["approved_go_live_at"])
    if reason:
        told = {"verb": "take it off the schedule", "reason": reason}
        log(page, "editorial.reason", user=user, revision=revision, data=told)
    decision = record(Verb.UNSCHEDULED, revision, user, comment=reason)
    queue_mail("unscheduled", decision.pk)
    return decision


def call_off(page: Page, user: User | None, why: str) -> None:
    """Before a page is taken away: what is scheduled of it will not go live, and people are told.

    Wagtail takes it off the schedule without a word.
    """
    if page.revisions.filter(approved_go_live_at__isnull=False).exists():
        unschedule(page, user, why)

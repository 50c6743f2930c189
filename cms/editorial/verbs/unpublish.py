from django.contrib.auth.models import User
from django.db import transaction
from django.dispatch import Signal
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.lock import lock
from cms.editorial.refusals import NotAPublisher, ReasonMissing
from cms.editorial.succession import lead, require_fit
from cms.editorial.verbs.members import members
from cms.editorial.verbs.unschedule import call_off

ended = Signal()
"""Sent inside the transaction for each page that leaves the public: `page`, `user`, `reason`, and
the page that takes its place, if one does: `successor`."""


@transaction.atomic
def unpublish(
    page: Page,
    user: User,
    reason: str,
    include_descendants: bool = False,
    successor: Page | None = None,
) -> None:
    """Take a page from the public, with the pages below it if so asked.

    Readers of all of them are led to the `successor`, if there is one.
    """
    if not reason.strip():
        raise ReasonMissing
    ending = members(page, include_descendants)
    if successor:
        require_fit(successor, ending)
    for member in ending:
        _unpublish_one(member, user, reason, successor)


def _unpublish_one(page: Page, user: User, reason: str, successor: Page | None) -> None:
    if not page.permissions_for_user(user).can_unpublish():
        raise NotAPublisher(f"“{page}” stays as it is.")
    lock(page.pk)
    text = page.live_revision or page.get_latest_revision()
    call_off(page, user, f"The page was taken from the public: {reason}")
    ended.send(sender=type(page), page=page, user=user, reason=reason, successor=successor)
    UnpublishPageAction(page, user=user).execute(skip_permission_checks=True)
    if successor:
        lead(page, successor)
    log(page, "editorial.reason", user=user, data={"verb": "unpublish", "reason": reason})
    if text:
        record(Verb.UNPUBLISHED, text, user, comment=reason)

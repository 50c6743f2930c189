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

ended = Signal()
"""Sent inside the transaction for each page that leaves the public: `page`, `user`, `reason`."""


@transaction.atomic
def unpublish(page: Page, user: User, reason: str, include_descendants: bool = False) -> None:
    """Withdraw a page from the public, with the pages below it if so asked."""
    if not reason.strip():
        raise ReasonMissing
    for member in _members(page, include_descendants):
        _unpublish_one(member, user, reason)


def _members(page: Page, include_descendants: bool) -> list[Page]:
    if not include_descendants:
        return [page.specific]
    return list(page.get_descendants(inclusive=True).live().specific())


def _unpublish_one(page: Page, user: User, reason: str) -> None:
    if not page.permissions_for_user(user).can_unpublish():
        raise NotAPublisher(f"“{page}” stays as it is.")
    lock(page.pk)
    text = page.live_revision or page.get_latest_revision()
    ended.send(sender=type(page), page=page, user=user, reason=reason)
    UnpublishPageAction(page, user=user).execute(skip_permission_checks=True)
    log(page, "editorial.reason", user=user, data={"verb": "unpublish", "reason": reason})
    if text:
        record(Verb.WITHDRAWN, text, user, comment=reason)

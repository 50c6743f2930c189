from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.digest import digest
from cms.editorial.links.person import Person
from cms.editorial.links.tokens import issue
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.refusals import NothingToShare, NotYours

DAYS = 14


@transaction.atomic
def share(
    page: Page, user: User, person: Person, confirms: bool = False, days: int = DAYS
) -> ReviewLink:
    """Open the latest text of `page` to `person`, who gets the link by mail.

    The mail's job makes the token, so that no queue and no table holds it.
    """
    link = _make(page, user, person, confirms, days)
    if person.email:
        queue_mail("shared", link.pk)
    return link


@transaction.atomic
def share_in_person(
    page: Page, user: User, person: Person, confirms: bool = False, days: int = DAYS
) -> tuple[ReviewLink, str]:
    """The same without a mail: the token is returned, and known to nobody afterwards."""
    link = _make(page, user, person, confirms, days)
    return link, issue(link)


def may_share(page: Page, user: User) -> bool:
    return bool(page.permissions_for_user(user).can_edit()) and not getattr(user, "api_token", None)


def _make(page: Page, user: User, person: Person, confirms: bool, days: int) -> ReviewLink:
    lock(page.pk)
    page = Page.objects.get(pk=page.pk).specific
    if not may_share(page, user):
        raise NotYours
    revision = page.get_latest_revision()
    if revision is None:
        raise NothingToShare
    link = ReviewLink.objects.create(
        page_id=page.pk,
        revision=revision,
        digest=digest(revision),
        confirms=confirms,
        created_by=user,
        expires_at=timezone.now() + timedelta(days=days),
        **person.fields(),
    )
    log(page, "editorial.share", user=user, revision=revision, data={"link": link.pk})
    return link

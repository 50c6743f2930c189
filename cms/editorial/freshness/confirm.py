from datetime import date, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.digest import digest
from cms.editorial.freshness.marking import mark_page
from cms.editorial.freshness.people import may_confirm
from cms.editorial.lock import lock
from cms.editorial.models.confirmation import Confirmation
from cms.editorial.refusals import Refusal

A_YEAR = timedelta(days=365)


class CannotConfirm(Refusal):
    """This cannot be confirmed."""


def usual_day() -> date:
    """By when a page that is confirmed today is checked again, unless somebody says otherwise."""
    return timezone.localdate() + A_YEAR


@transaction.atomic
def confirm(page: Page, user: User, review_by: date | None = None) -> Confirmation:
    """Say that the public text is still correct, and until when that holds.

    The text stays as it is, so it needs no second person; the new day is public.
    """
    lock(page.pk)
    page = Page.objects.get(pk=page.pk).specific
    wanted = review_by or usual_day()
    _require(page, user, wanted)
    confirmation = _record(page, user, wanted)
    type(page).objects.filter(Q(pk=page.pk) | Q(alias_of=page.pk)).update(review_by=wanted)
    for shown in [page, *Page.objects.filter(alias_of=page.pk)]:
        mark_page(shown, wanted)
    return confirmation


def _require(page: Page, user: User, review_by: date) -> None:
    if not may_confirm(page, user):
        raise CannotConfirm("Those who may edit the page, and its owners, confirm it.")
    if page.alias_of_id:
        raise CannotConfirm("It shows another page: confirm that one.")
    if not page.live:
        raise CannotConfirm("It is not public; there is nothing to confirm.")
    if review_by <= timezone.localdate():
        raise CannotConfirm("Choose a day that is still to come.")


def _record(page: Page, user: User, review_by: date) -> Confirmation:
    text = page.live_revision
    confirmation = Confirmation.objects.create(
        page=page,
        revision=text,
        digest=digest(text) if text else "",
        person=user,
        person_name=user.get_username(),
        previous=page.review_by,
        review_by=review_by,
    )
    data = {"previous": str(page.review_by or ""), "review_by": str(review_by)}
    log(page, "editorial.confirm", user=user, revision=text, data=data)
    return confirmation

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.lock import lock
from cms.editorial.models.withdrawal import Withdrawal
from cms.editorial.refusals import NotAPublisher, ReasonMissing
from cms.editorial.verbs.members import members
from cms.editorial.verbs.unschedule import call_off


@transaction.atomic
def withdraw(page: Page, user: User, reason: str, include_descendants: bool = False) -> None:
    """Say that a public page is no longer in force: it stays readable, marked, with the reason.

    A page that is withdrawn already gets the new reason. What was scheduled is taken off the
    schedule: publishing would end the withdrawal, by an approval that was given before it.
    """
    if not reason.strip():
        raise ReasonMissing
    for member in members(page, include_descendants):
        _withdraw_one(member, user, reason)


def _withdraw_one(page: Page, user: User, reason: str) -> None:
    if not page.permissions_for_user(user).can_unpublish():
        raise NotAPublisher(f"“{page}” stays as it is.")
    lock(page.pk)
    for each in [page, *page.aliases.filter(live=True)]:
        Withdrawal.objects.update_or_create(
            page_id=each.pk, defaults={"reason": reason, "by": user}
        )
    call_off(page, user, f"The page was withdrawn: {reason}")
    log(page, "editorial.withdraw", user=user, data={"verb": "withdraw", "reason": reason})
    if text := page.live_revision or page.get_latest_revision():
        record(Verb.WITHDRAWN, text, user, comment=reason)

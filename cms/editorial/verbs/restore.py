from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.lock import lock
from cms.editorial.refusals import NotAPublisher, NotWithdrawn, ReasonMissing
from cms.editorial.withdrawals import end_withdrawal


@transaction.atomic
def restore(page: Page, user: User, reason: str) -> None:
    """Put a withdrawn page in force again, with the text that it has."""
    page = page.specific
    if not page.permissions_for_user(user).can_unpublish():
        raise NotAPublisher(f"“{page}” stays as it is.")
    if not reason.strip():
        raise ReasonMissing
    lock(page.pk)
    if not end_withdrawal(page):
        raise NotWithdrawn
    log(page, "editorial.restore", user=user, data={"verb": "restore", "reason": reason})
    if text := page.live_revision or page.get_latest_revision():
        record(Verb.RESTORED, text, user, comment=reason)

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.models import Page

from cms.editorial.lock import lock
from cms.editorial.refusals import NotEligible, NotInReview


@transaction.atomic
def cancel(page: Page, user: User) -> None:
    """Take a page out of review: its submitter, its owner and whoever was asked may."""
    lock(page.pk)
    current = Page.objects.get(pk=page.pk).specific.current_workflow_state
    if current is None:
        raise NotInReview
    if not current.user_can_cancel(user):
        raise NotEligible("Ask the person who submitted it to take it out of review.")
    current.cancel(user=user)

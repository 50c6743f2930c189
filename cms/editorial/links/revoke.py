from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.editorial.links.share import may_share
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.refusals import NotYours


@transaction.atomic
def revoke(link: ReviewLink, user: User) -> None:
    """The link opens nothing from now on; what was said by it stays."""
    page = link.page.specific
    if not may_share(page, user):
        raise NotYours
    ended = ReviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now())
    if ended:
        log(page, "editorial.revoke_link", user=user, data={"link": link.pk})

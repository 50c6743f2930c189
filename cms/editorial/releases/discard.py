from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.models.release import Release
from cms.editorial.refusals import NotEligible
from cms.editorial.releases.entitlement import prepares_releases
from cms.editorial.releases.locking import lock_open
from cms.editorial.releases.remove import remove


@transaction.atomic
def discard(release: Release, user: User) -> None:
    """Give an open release up: its pages are taken out of it, and it is deleted."""
    release = lock_open(release.pk)
    if not prepares_releases(user):
        raise NotEligible("Releases are prepared by those who may write pages.")
    for member in release.members.all():
        remove(member, user)
    log(release, "editorial.release.discard", user=user)
    release.delete()

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.models.release import Release
from cms.editorial.refusals import NotEligible
from cms.editorial.releases.entitlement import prepares_releases


@transaction.atomic
def create(user: User, name: str, note: str = "") -> Release:
    """A release without pages, for whoever may write pages."""
    if not prepares_releases(user):
        raise NotEligible("Releases are prepared by those who may write pages.")
    release = Release.objects.create(name=name.strip(), note=note.strip(), created_by=user)
    log(release, "editorial.release.create", user=user)
    return release

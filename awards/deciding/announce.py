from django.contrib.auth.models import User
from django.db import transaction

from awards.deciding.impartial import require_impartial
from awards.deciding.models import Announcement
from awards.deciding.refusals import NotYetReady
from awards.models import AwardYearPage
from cms.editorial.models.release import Release
from cms.editorial.releases.entitlement import lets_live
from cms.editorial.releases.schedule import schedule


@transaction.atomic
def announce(year: AwardYearPage, user: User) -> Release:
    """Have all winners go live at the announced minute, as the release of the year."""
    require_impartial(year, user)
    kept = Announcement.objects.filter(year=year).select_related("release").first()
    if kept is None or not kept.release.is_open:
        raise NotYetReady("There is no profile of a winner yet.")
    if year.announced_at is None:
        raise NotYetReady("Say on the page of the year when the winners are announced.")
    return schedule(kept.release, user, year.announced_at)


def may_announce(year: AwardYearPage, user: User) -> bool:
    kept = Announcement.objects.filter(year=year).select_related("release").first()
    return kept is not None and lets_live(kept.release, user)

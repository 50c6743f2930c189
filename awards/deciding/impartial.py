from django.contrib.auth.models import User

from awards.deciding.models import Announcement
from awards.deciding.refusals import NotImpartial
from awards.judging.models import Judge
from awards.models import AwardYearPage
from awards.nominating.models import Nomination
from cms.editorial.models.release import Release


def require_impartial(year: AwardYearPage, user: User, entry: Nomination | None = None) -> None:
    nominator = getattr(entry, "nominator", None)
    address = nominator.email.casefold() if nominator else ""
    if address and address == user.email.casefold():
        raise NotImpartial
    if judges(year, user):
        raise NotImpartial


def judges(year: AwardYearPage, user: User) -> bool:
    """A judge whose invitation was taken back has seen entries, and stays a judge here."""
    return Judge.objects.filter(year=year).is_user(user).exists()


def judges_do_not_announce(release: Release, user: User) -> str:
    """At the release, so that none of its screens is a way around the one of the award."""
    kept = Announcement.objects.filter(release=release).select_related("year").first()
    return "Who judges the year does not announce it." if kept and judges(kept.year, user) else ""

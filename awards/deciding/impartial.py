from django.contrib.auth.models import User

from awards.deciding.refusals import NotImpartial
from awards.judging.models import Judge
from awards.models import AwardYearPage
from awards.nominating.models import Nomination


def require_impartial(year: AwardYearPage, user: User, entry: Nomination | None = None) -> None:
    """A judge whose invitation was taken back has seen entries, and stays a judge here."""
    nominator = getattr(entry, "nominator", None)
    address = nominator.email.casefold() if nominator else ""
    if address and address == user.email.casefold():
        raise NotImpartial
    if Judge.objects.filter(year=year).is_user(user).exists():
        raise NotImpartial

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from awards.deciding.choices import Selected
from awards.deciding.impartial import require_impartial
from awards.deciding.mails import mail_decline
from awards.deciding.models import Selection
from awards.deciding.refusals import AlreadyTold, HasProfile, TooEarly
from awards.deciding.standing_year import year_of
from awards.judging.coordination import require_coordinator
from awards.judging.sealing import is_sealed
from awards.models import AwardYearPage
from awards.nominating.models import Nomination


@transaction.atomic
def select(
    nomination: Nomination, user: User, state: Selected, reason: str = "", kind_word: str = ""
) -> Selection:
    """Decide on an entry. Whoever nominated one that is declined is told by mail, once."""
    locked = Nomination.objects.sent().select_for_update(of=("self",))
    entry = locked.select_related("year").get(pk=nomination.pk)
    year = _require(entry, user)
    kept, _ = Selection.objects.get_or_create(nomination=entry, defaults={"state": state})
    if kept.profile_id and state is not Selected.WON:
        raise HasProfile
    if kept.told_at and state is not Selected.DECLINED:
        raise AlreadyTold
    kept.state, kept.decided_by = state, user
    kept.reason, kept.kind_word = reason.strip(), kind_word.strip()
    kept.save()
    told = {"entry": entry.reference, "state": state.label}
    log(year, "awards.select", user=user, data=told)
    if state is Selected.DECLINED:
        mail_decline.enqueue(kept.pk)
    return kept


def _require(entry: Nomination, user: User) -> AwardYearPage:
    year = year_of(entry)
    require_coordinator(user)
    require_impartial(year, user, entry)
    if is_sealed(year):
        raise TooEarly
    return year

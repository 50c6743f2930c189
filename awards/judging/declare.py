from django.db import transaction
from wagtail.log_actions import log

from awards.judging.entries import entry_of
from awards.judging.models import Conflict, Judge, Scorecard
from awards.judging.refusals import NotJudging
from awards.judging.sealing import is_judging


@transaction.atomic
def declare(judge: Judge, reference: str, reason: str = "") -> Conflict:
    """The judge keeps out of an entry from now on, and what was given for it is gone.

    When judging has closed, what was given stays: others decide by it.
    """
    entry = entry_of(judge, reference)
    if not is_judging(judge.year):
        raise NotJudging
    kept, _ = Conflict.objects.get_or_create(
        judge=judge, nomination=entry, defaults={"reason": reason.strip()}
    )
    Scorecard.objects.filter(judge=judge, nomination=entry).delete()
    told = {"judge": judge.pk, "entry": entry.reference}
    log(judge.year, "awards.declare_conflict", user=judge.user, data=told)
    return kept

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from awards.judging.choices import Points
from awards.judging.entries import entry_of
from awards.judging.models import Judge, Score, Scorecard
from awards.judging.refusals import InvalidPoints, NotJudging, NotYourEntry, Unfinished
from awards.judging.sealing import is_judging
from awards.models import AwardYearPage

LONGEST = 5000


@transaction.atomic
def save(judge: Judge, reference: str, points: Mapping[int, int | None], comment: str) -> Scorecard:
    """Keep what a judge has given so far: `points` by the criterion's id, None for not yet.

    What was finished is open again when it is changed. A criterion that is not in `points` stays.
    """
    card = _locked(judge, reference)
    _require_valid(judge.year, points)
    given = {criterion: each for criterion, each in points.items() if each is not None}
    card.scores.filter(criterion__in=points.keys() - given.keys()).delete()
    for criterion, each in given.items():
        Score.objects.update_or_create(
            scorecard=card, criterion_id=criterion, defaults={"points": each}
        )
    card.comment = comment.strip()[:LONGEST]
    if card.finished_at and not _is_complete(card, judge.year):
        card.finished_at = None
    card.save()
    return card


@transaction.atomic
def finish(judge: Judge, reference: str) -> Scorecard:
    """Raises Unfinished while points are missing. Points can be changed until judging closes."""
    card = _locked(judge, reference)
    if not _is_complete(card, judge.year):
        raise Unfinished
    if card.finished_at is None:
        card.finished_at = timezone.now()
        card.save()
        told = {"judge": judge.pk, "entry": reference}
        log(judge.year, "awards.finish_scoring", user=judge.user, data=told)
    return card


def _locked(judge: Judge, reference: str) -> Scorecard:
    """The judge's row is locked, so that two windows of one judge take turns."""
    judge = (
        Judge.objects.select_for_update(of=("self",))
        .select_related("year", "user")
        .get(pk=judge.pk)
    )
    if judge.is_over:
        raise NotYourEntry
    if not is_judging(judge.year):
        raise NotJudging
    entry = entry_of(judge, reference)
    card: Scorecard = Scorecard.objects.get_or_create(judge=judge, nomination=entry)[0]
    return card


def _require_valid(year: AwardYearPage, points: Mapping[int, int | None]) -> None:
    known = set(year.criteria.values_list("pk", flat=True))
    wrong = [each for each in points.values() if each is not None and each not in Points.values]
    if wrong or points.keys() - known:
        raise InvalidPoints


def _is_complete(card: Scorecard, year: AwardYearPage) -> bool:
    wanted = set(year.criteria.values_list("pk", flat=True))
    return wanted <= set(card.scores.values_list("criterion", flat=True))

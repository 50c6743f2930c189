"""What the judges' points come to; sealed until judging closes."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from statistics import pstdev

from awards.judging.models import Scorecard
from awards.judging.refusals import Sealed
from awards.judging.sealing import is_sealed
from awards.models import AwardYearPage
from awards.nominating.models import Nomination


@dataclass(frozen=True)
class Result:
    """One entry. `mean` is of the judges' weighted points, from 1 to 5; None if nobody finished.
    `rank` is within the category, and the same for those that are tied."""

    nomination: Nomination
    totals: tuple[Fraction, ...]
    mean: Fraction | None
    spread: float
    rank: int | None
    is_tied: bool

    @property
    def mean_shown(self) -> float | None:
        return None if self.mean is None else float(self.mean)


def results(year: AwardYearPage) -> list[Result]:
    """Of the entries of `year`, by category, best first. Raises Sealed before judging closes."""
    if is_sealed(year):
        raise Sealed
    weights = {each.pk: each.weight for each in year.criteria.all()}
    judged = Nomination.objects.of_year(year).sent().select_related("category", "selection")
    entries = list(judged.order_by("category__sort_order", "category", "pk"))
    totals: dict[int, list[Fraction]] = {entry.pk: [] for entry in entries}
    cards = Scorecard.objects.counting().filter(nomination__in=entries)
    for card in cards.prefetch_related("scores"):
        points = {score.criterion_id: score.points for score in card.scores.all()}
        totals[card.nomination_id].append(weighted(points, weights))
    by_category = groupby(entries, key=lambda entry: entry.category_id)
    return [one for _, group in by_category for one in ranked(list(group), totals)]


def weighted(points: Mapping[int, int], weights: Mapping[int, int]) -> Fraction:
    """The mean of `points` by criterion, each as often as its weight says."""
    whole = sum(weights[each] for each in points)
    return Fraction(sum(given * weights[each] for each, given in points.items()), whole)


def ranked(entries: list[Nomination], totals: Mapping[int, list[Fraction]]) -> list[Result]:
    """Exact fractions, so that a tie is a tie."""
    given = {entry.pk: totals[entry.pk] for entry in entries if totals[entry.pk]}
    means = {pk: Fraction(sum(each), len(each)) for pk, each in given.items()}
    found = [result_of(entry, totals[entry.pk], means) for entry in entries]
    return sorted(found, key=lambda one: (one.rank is None, one.rank or 0, one.nomination.pk))


def result_of(entry: Nomination, totals: list[Fraction], means: Mapping[int, Fraction]) -> Result:
    mean = means.get(entry.pk)
    if mean is None:
        return Result(entry, (), None, 0.0, None, False)
    better = sum(other > mean for other in means.values())
    tied = sum(other == mean for other in means.values()) > 1
    spread = pstdev(map(float, totals))
    return Result(entry, tuple(totals), mean, spread, better + 1, tied)

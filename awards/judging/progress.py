"""How far the judges are: counted, without a word of what they gave."""

from dataclasses import dataclass

from awards.judging.choices import Progress
from awards.judging.entries import is_close
from awards.judging.models import Conflict, Judge, Scorecard
from awards.models import AwardYearPage
from awards.nominating.models import Nomination


@dataclass(frozen=True)
class Row:
    """One entry, and each judge's progress in the order of the judges."""

    entry: Nomination
    cells: list[Progress]

    @property
    def done(self) -> int:
        return self.cells.count(Progress.DONE)

    @property
    def wanted(self) -> int:
        return len(self.cells) - self.cells.count(Progress.CONFLICT)


def progress(year: AwardYearPage, judges: list[Judge]) -> list[Row]:
    """In four statements, however many entries and judges."""
    entries = Nomination.objects.of_year(year).sent().select_related("nominator", "category")
    conflicts = set(Conflict.objects.filter(judge__in=judges).values_list("judge", "nomination"))
    cards = Scorecard.objects.filter(judge__in=judges)
    begun = {
        (judge, entry): Progress.DONE if finished else Progress.BEGUN
        for judge, entry, finished in cards.values_list("judge", "nomination", "finished_at")
    }

    def cell(judge: Judge, entry: Nomination) -> Progress:
        if (judge.pk, entry.pk) in conflicts or is_close(judge, entry):
            return Progress.CONFLICT
        return begun.get((judge.pk, entry.pk), Progress.NOT_BEGUN)

    ordered = entries.order_by("sent_at", "pk")
    return [Row(entry, [cell(judge, entry) for judge in judges]) for entry in ordered]

"""Who may score what, when, and what it comes to."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from awards.judging.declare import declare
from awards.judging.entries import entries_of
from awards.judging.progress import progress
from awards.judging.refusals import InvalidPoints, NotJudging, NotYourEntry, Sealed, Unfinished
from awards.judging.results import results
from awards.judging.score import finish, save
from awards.models import AwardYearPage, Judge, Scorecard
from awards.nominating.choices import NominationState
from tests.awards.judging.conftest import Entries, close, points

Judges = Callable[..., Judge]


def give(judge: Judge, reference: str, *given: int) -> Scorecard:
    save(judge, reference, points(judge.year, *given), "Good.")
    return finish(judge, reference)


def names(judge: Judge) -> list[str]:
    return [entry.employer_name for entry in entries_of(judge)]


def test_a_judge_sees_what_was_sent_and_nothing_too_close(entries: Entries, judges: Judges) -> None:
    judge = judges(email="judge@example.org", organisation="Harbor Clinic, Inc.")
    entries("Brightwater Tools")
    entries("Own nomination", mail="Judge@Example.org")
    entries("HARBOR CLINIC INC")
    entries("Draft", state=NominationState.DRAFT)
    entries("Withdrawn", state=NominationState.WITHDRAWN)
    declared = entries("A cousin's")
    declare(judge, declared.reference, "My cousin")
    assert names(judge) == ["Brightwater Tools"]
    for reference in (declared.reference, "NONE"):
        with pytest.raises(NotYourEntry):
            save(judge, reference, {}, "")


def test_a_conflict_takes_what_was_given(entries: Entries, judges: Judges) -> None:
    judge, entry = judges(), entries("Brightwater Tools")
    give(judge, entry.reference, 5, 5)
    declare(judge, entry.reference)
    assert not Scorecard.objects.exists()


def test_points_are_kept_as_they_come_and_finished_when_complete(
    entries: Entries, judges: Judges, year: AwardYearPage
) -> None:
    judge, entry = judges(), entries("Brightwater Tools")
    save(judge, entry.reference, points(year, 4, None), "Half")
    with pytest.raises(Unfinished):
        finish(judge, entry.reference)
    save(judge, entry.reference, points(year, 4, 2), "Whole")
    assert finish(judge, entry.reference).finished_at
    opened = save(judge, entry.reference, points(year, None, 2), "Not so sure")
    assert opened.finished_at is None
    assert [score.points for score in opened.scores.all()] == [2]


@pytest.mark.parametrize("wrong", [0, 6, -1])
def test_points_are_from_one_to_five_for_criteria_of_the_year(
    entries: Entries, judges: Judges, year: AwardYearPage, wrong: int
) -> None:
    judge, entry = judges(), entries("Brightwater Tools")
    for given in (points(year, wrong, 3), {0: 3}):
        with pytest.raises(InvalidPoints):
            save(judge, entry.reference, given, "")
    assert not Scorecard.objects.exists()


def test_nothing_is_given_after_judging_closes(
    entries: Entries, judges: Judges, year: AwardYearPage
) -> None:
    judge, entry = judges(), entries("Brightwater Tools")
    close(year)
    with pytest.raises(NotJudging):
        save(judge, entry.reference, points(year, 4, 4), "")


def test_scores_are_sealed_until_judging_closes(
    entries: Entries, judges: Judges, year: AwardYearPage
) -> None:
    give(judges(), entries("Brightwater Tools").reference, 5, 5)
    with pytest.raises(Sealed):
        results(year)
    close(year)
    assert results(year)[0].mean == 5


def test_results_are_weighted_means_with_spread_and_ties(
    entries: Entries, judges: Judges, year: AwardYearPage
) -> None:
    first, second, third = entries("First"), entries("Second"), entries("Third")
    entries("Unread")
    one, other, gone = judges(), judges(), judges()
    give(one, first.reference, 5, 1)
    give(other, first.reference, 3, 3)
    give(one, second.reference, 3, 5)
    give(other, second.reference, 4, 2)
    give(one, third.reference, 1, 1)
    give(gone, third.reference, 5, 5)
    Judge.objects.filter(pk=gone.pk).update(revoked_at=year.announced_at)
    save(other, third.reference, points(year, 5, None), "Not finished, so it does not count.")
    close(year)
    found = {each.nomination.employer_name: each for each in results(year)}
    assert list(found) == ["First", "Second", "Third", "Unread"]
    assert found["First"].totals == (Fraction(4), Fraction(3))
    assert [each.mean for each in found.values()] == [Fraction(7, 2), Fraction(7, 2), 1, None]
    assert [each.rank for each in found.values()] == [1, 1, 3, None]
    assert [each.is_tied for each in found.values()] == [True, True, False, False]
    assert [each.spread for each in found.values()] == [0.5, 0.0, 0.0, 0.0]


def test_progress_is_counted_without_points(
    entries: Entries, judges: Judges, year: AwardYearPage, django_assert_num_queries: Callable
) -> None:
    one, other = judges(), judges()
    done, conflicted = entries("Done"), entries("Conflicted")
    give(one, done.reference, 5, 5)
    save(other, done.reference, points(year, 2, None), "")
    declare(other, conflicted.reference)
    both = list(Judge.objects.select_related("user"))
    with django_assert_num_queries(3):
        rows = progress(year, both)
    assert [[cell.value for cell in row.cells] for row in rows] == [
        ["done", "begun"],
        ["not_begun", "conflict"],
    ]
    assert [(row.done, row.wanted) for row in rows] == [(1, 2), (0, 1)]

"""What must hold of a year before it is submitted, and again before it is published."""

from collections.abc import Iterable, Iterator

from awards.models import AwardYearPage
from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity

WHOLE = 100


def weights_add_up(year: AwardYearPage) -> Iterator[Finding]:
    weights = [criterion.weight for criterion in year.criteria.all()]
    if weights and sum(weights) != WHOLE:
        yield Finding(
            Severity.ERROR,
            f"The weights of the criteria add up to {sum(weights)} percent.",
            place="Criteria",
            anchor="criteria",
            remedy="Change them until they add up to 100 percent.",
        )


def names_are_told_apart(year: AwardYearPage) -> Iterator[Finding]:
    for place, anchor, rows in (
        ("Categories", "categories", year.categories.all()),
        ("Criteria", "criteria", year.criteria.all()),
    ):
        if twice := _twice(row.name for row in rows):
            yield Finding(
                Severity.ERROR,
                f"“{twice}” is there twice.",
                place=place,
                anchor=anchor,
                remedy="Leave one of them out, or say in the name in what they differ.",
            )


def nominators_know_what_to_say(year: AwardYearPage) -> Iterator[Finding]:
    if year.nominations_open_on and not year.criteria.all():
        yield Finding(
            Severity.WARNING,
            "There are no criteria: whoever nominates is asked for no case.",
            place="Criteria",
            anchor="criteria",
            remedy="Say what employers are judged by, and how much each counts.",
        )


def _twice(names: Iterable[str]) -> str:
    seen = set[str]()
    for name in names:
        if (same := name.strip().casefold()) in seen:
            return name
        seen.add(same)
    return ""


CHECKS = [weights_add_up, names_are_told_apart, nominators_know_what_to_say]

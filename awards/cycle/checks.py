"""What must hold of a year before it is submitted, and again before it is published."""

from collections.abc import Iterable, Iterator

from awards.cycle.translating import original_of
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


def translations_say_the_same(year: AwardYearPage) -> Iterator[Finding]:
    """A translation lends its words to the original's categories and criteria, and nothing else."""
    source = original_of(year)
    if source is None:
        return
    for place, anchor in (("Categories", "categories"), ("Criteria", "criteria")):
        own = {row.key: row for row in getattr(year, anchor).all()}
        originals = {row.key: row for row in getattr(source, anchor).all()}
        for key in originals.keys() - own.keys():
            yield _differs(
                f"“{originals[key].name}” is not translated: it is shown in the original's words.",
                place,
                anchor,
                "Add it, and choose what it translates.",
            )
        for key in own.keys() - originals.keys():
            yield _differs(
                f"“{own[key].name}” translates nothing of the original: nobody is asked for it.",
                place,
                anchor,
                "Choose what it translates, or take it out.",
            )
        for key in own.keys() & originals.keys():
            weights = [getattr(row, "weight", None) for row in (own[key], originals[key])]
            if weights[0] != weights[1]:
                yield _differs(
                    f"“{own[key].name}” counts {weights[0]} percent, in the original {weights[1]}.",
                    place,
                    anchor,
                    "Judges go by the original: write the same.",
                )


def _differs(message: str, place: str, anchor: str, remedy: str) -> Finding:
    return Finding(Severity.WARNING, message, place=place, anchor=anchor, remedy=remedy)


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


CHECKS = [
    weights_add_up,
    names_are_told_apart,
    translations_say_the_same,
    nominators_know_what_to_say,
]

"""What may stand in the way of a nomination, as sentences for its nominator and the coordinator.

Nothing here refuses: the coordinator decides, and says why. What a nomination must have to be sent
is another matter (`sending`).
"""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from awards.models import AwardProfilePage, Nomination
from awards.wording import Wording

WON = gettext_noop("It won in %(won)s: the next time can be in %(again)s.")
WON_IN_CATEGORY = gettext_noop(
    "It won in %(won)s in this category, %(category)s: the next time can be in %(again)s."
)

Rule = Callable[[Nomination], Iterator[str]]


def it_is_in_the_region(nomination: Nomination) -> Iterator[str]:
    if nomination.county_id is None:
        yield _(
            "No county of the region is named: the award is for employers with a workplace here."
        )


def it_has_not_just_won(nomination: Nomination) -> Iterator[str]:
    year, category = nomination.year, nomination.category
    if year is None or nomination.employer_id is None or not year.wins_apart:
        return
    for won, won_category in _wins(nomination, year.year - year.wins_apart, year.year - 1):
        if category is None or won_category == category.name:
            said = WON_IN_CATEGORY if category else WON
            again = won + year.wins_apart + 1
            called = Wording.of(year).category(category) or won_category
            yield _(said) % {"won": won, "category": called, "again": again}


def every_criterion_is_answered(nomination: Nomination) -> Iterator[str]:
    if nomination.year is None:
        return
    answered = {answer.criterion_id for answer in nomination.answers.all() if answer.text}
    criteria = Wording.of(nomination.year).criteria
    missing = [each.words.name for each in criteria if each.row.pk not in answered]
    if missing:
        yield _("Nothing is said about %(what)s.") % {"what": ", ".join(missing)}


def something_is_measured(nomination: Nomination) -> Iterator[str]:
    if not nomination.figures.all():
        yield _("There is no figure: judges look for what can be counted.")


RULES: tuple[Rule, ...] = (
    it_is_in_the_region,
    it_has_not_just_won,
    every_criterion_is_answered,
    something_is_measured,
)


def objections(nomination: Nomination) -> list[str]:
    return [sentence for rule in RULES for sentence in rule(nomination)]


def _wins(nomination: Nomination, first: int, last: int) -> list[tuple[int, str]]:
    """Year and category of the employer's public awards between two years."""
    profiles = AwardProfilePage.objects.live().filter(employer=nomination.employer_id)
    parents = [(profile.get_parent().specific, profile.category) for profile in profiles]
    return sorted((page.year, category) for page, category in parents if first <= page.year <= last)

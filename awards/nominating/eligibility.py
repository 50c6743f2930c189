"""What may stand in the way of a nomination, as sentences for its nominator and the coordinator.

Nothing here refuses: the coordinator decides, and says why. What a nomination must have to be sent
is another matter (`sending`).
"""

from collections.abc import Callable, Iterator

from awards.models import AwardProfilePage, Nomination

Rule = Callable[[Nomination], Iterator[str]]


def it_is_in_the_region(nomination: Nomination) -> Iterator[str]:
    if nomination.county_id is None:
        yield "No county of the region is named: the award is for employers with a workplace here."


def it_has_not_just_won(nomination: Nomination) -> Iterator[str]:
    year, category = nomination.year, nomination.category
    if year is None or nomination.employer_id is None or not year.wins_apart:
        return
    for won, won_category in _wins(nomination, year.year - year.wins_apart, year.year - 1):
        if category is None or won_category == category.name:
            yield (
                f"It won in {won}{f' in this category, {won_category}' if category else ''}: "
                f"the next time can be in {won + year.wins_apart + 1}."
            )


def every_criterion_is_answered(nomination: Nomination) -> Iterator[str]:
    if nomination.year is None:
        return
    answered = {answer.criterion_id for answer in nomination.answers.all() if answer.text}
    missing = [each.name for each in nomination.year.criteria.all() if each.pk not in answered]
    if missing:
        yield f"Nothing is said about {', '.join(missing)}."


def something_is_measured(nomination: Nomination) -> Iterator[str]:
    if not nomination.figures.all():
        yield "There is no figure: judges look for what can be counted."


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

"""What must hold of a strategy before it is submitted, and again before it is published."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity
from cms.editorial.releases.embargo import changing_with
from plan.choices import Role
from plan.models import LiveNumber, ProgressPage, StrategyPage
from plan.models.indicator import proposed_key
from plan.models.live_number import taken_message


def number_is_free(strategy: StrategyPage) -> Iterator[Finding]:
    """Of two that exchange numbers in a release, neither is in the other's way; see
    `released_numbers` for the release as a whole."""
    taken = LiveNumber.objects.filter(
        plan=strategy.plan(), number=strategy.number, strategy__live=True
    )
    holder = taken.exclude(strategy_id=strategy.pk).first()
    if holder and holder.strategy_id not in changing_with(strategy):
        message = taken_message(strategy.plan().pk, strategy.number)
        yield Finding(Severity.ERROR, message, place="Number", anchor="number")


def number_fits_the_place(strategy: StrategyPage) -> Iterator[Finding]:
    try:
        strategy.check_number_below(strategy.get_parent())
    except ValidationError as error:
        yield Finding(Severity.ERROR, " ".join(error.messages), place="Number")


def somebody_leads(strategy: StrategyPage) -> Iterator[Finding]:
    if not any(held.role == Role.LEAD for held in strategy.workgroup_roles.all()):
        yield Finding(
            Severity.ERROR,
            "No workgroup leads this strategy.",
            place="Workgroups",
            anchor="workgroup_roles",
            remedy="Give one workgroup the role Lead: its reviewers approve the page.",
        )


def actions_carry_the_number(strategy: StrategyPage) -> Iterator[Finding]:
    for position, action in enumerate(strategy.actions.all()):
        if not action.number.startswith(f"{strategy.number}."):
            yield Finding(
                Severity.WARNING,
                f"The action's number {action.number} does not start with {strategy.number}.",
                place="Actions",
                anchor=f"actions.{position}.number",
                remedy=f"Number it {strategy.number}.1, {strategy.number}.2 and so on.",
            )


def evidence_names_its_source(page: StrategyPage | ProgressPage) -> Iterator[Finding]:
    for position, evidence in enumerate(page.evidence.all()):
        if not evidence.source.strip():
            yield Finding(
                Severity.ERROR,
                f"“{evidence.statement}” has no source.",
                place="Evidence",
                anchor=f"evidence.{position}.source",
                remedy="Name the study or survey that found it.",
            )


def indicators_are_told_apart(strategy: StrategyPage) -> Iterator[Finding]:
    keys = [proposed_key(indicator.name) for indicator in strategy.indicators.all()]
    if len(keys) != len(set(keys)):
        yield Finding(
            Severity.ERROR,
            "Two indicators have the same name.",
            place="Indicators",
            remedy="Say in the name in what they differ.",
        )


CHECKS = [
    number_is_free,
    number_fits_the_place,
    somebody_leads,
    actions_carry_the_number,
    evidence_names_its_source,
    indicators_are_told_apart,
]

"""What must hold of a progress update before it is submitted, and again before it is published."""

from collections.abc import Iterator

from django.utils import timezone

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity
from plan.choices import ActionStatus
from plan.models import ProgressPage


def strategy_is_public(update: ProgressPage) -> Iterator[Finding]:
    if not update.strategy.live:
        yield Finding(
            Severity.ERROR,
            f"“{update.strategy.title}” is not public.",
            remedy="Publish the strategy first.",
        )


def speaks_of_a_day_that_has_been(update: ProgressPage) -> Iterator[Finding]:
    if update.as_of and update.as_of > timezone.localdate():
        yield Finding(
            Severity.ERROR,
            f"{update.as_of:%Y-%m-%d} lies ahead.",
            place="As of",
            remedy="Say how things stand by today, or on an earlier day.",
        )
    for row in update.readings.all():
        if row.measured_on and row.measured_on > timezone.localdate():
            yield Finding(
                Severity.ERROR,
                f"{row.measured_on:%Y-%m-%d} lies ahead.",
                place="Measured values",
                remedy="Give the day on which it was measured.",
            )


def discontinuing_has_a_reason(update: ProgressPage) -> Iterator[Finding]:
    if update.status == ActionStatus.DISCONTINUED and not update.reason.strip():
        yield Finding(
            Severity.ERROR,
            "The strategy is discontinued without a reason.",
            place="Reason",
            remedy="Say why, for the public.",
        )
    for row in update.action_statuses.all():
        if row.status == ActionStatus.DISCONTINUED and not row.note.strip():
            yield Finding(
                Severity.ERROR,
                f"Action {row.number} is discontinued without a reason.",
                place="Actions",
                remedy="Say why in its note.",
            )


def rows_are_of_the_strategy(update: ProgressPage) -> Iterator[Finding]:
    actions = set(update.strategy.actions.values_list("number", flat=True))
    indicators = set(update.strategy.indicators.values_list("key", flat=True))
    numbers = [row.number for row in update.action_statuses.all()]
    named = {row.indicator for row in update.readings.all()}
    for place, unknown in (
        ("Actions", {number for number in numbers if number not in actions}),
        ("Measured values", named - indicators),
    ):
        for name in sorted(unknown):
            yield Finding(
                Severity.ERROR,
                f"“{name}” is not in the public text of {update.strategy.title}.",
                place=place,
                remedy="Choose from the list, or take the row out.",
            )
    for number in sorted({number for number in numbers if numbers.count(number) > 1}):
        yield Finding(Severity.ERROR, f"Action {number} stands there twice.", place="Actions")


def a_correction_says_what_was_wrong(update: ProgressPage) -> Iterator[Finding]:
    corrected = update.corrects
    if corrected is None:
        return
    if corrected.strategy_id != update.strategy_id or not corrected.live:
        yield Finding(
            Severity.ERROR,
            "What it corrects is no public update of this strategy.",
            place="Correction",
        )
    if corrected.corrections.filter(live=True).exclude(pk=update.pk).exists():
        yield Finding(
            Severity.ERROR,
            f"“{corrected.title}” has been corrected already.",
            place="Correction",
            remedy="Correct that correction instead.",
        )
    if not update.correction_note.strip():
        yield Finding(
            Severity.ERROR,
            "The correction does not say what was wrong.",
            place="Correction",
            remedy="Say it in a sentence, for the public.",
        )


CHECKS = (
    strategy_is_public,
    speaks_of_a_day_that_has_been,
    discontinuing_has_a_reason,
    rows_are_of_the_strategy,
    a_correction_says_what_was_wrong,
)

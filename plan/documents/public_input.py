from datetime import date
from typing import ClassVar, Self

from pydantic import Field

from cms.content.documents import Part, RichText
from cms.ledger.shown import Shown
from plan.input.choices import InputState
from plan.input.phases import phase_of_draft
from plan.models import InputPhase, StrategyPage


class PublicInput(Part):
    """Whether the public may comment. Between the dates; an open end is null."""

    unsearched: ClassVar[tuple[str, ...]] = ("state_label",)

    open: bool = Field(description="Whether the editors take comments at all.")
    opens_on: date | None = Field(description="First day; null: at once.")
    closes_on: date | None = Field(description="Last day; null: until further notice.")
    state: InputState = Field(
        description="How it stands. It changes with the days, each time by an edition."
    )
    state_label: str = Field(description="The state, for people.")
    outcome: RichText = Field(
        description="What was heard, what was changed, and why not; empty before it is closed."
    )
    changed_from: int | None = Field(
        description="The version of this document that people commented on; null: none is named."
    )
    changed_to: int | None = Field(
        description="The version that answers them: `/documents/{id}/diff?from=…&to=…` compares."
    )

    @classmethod
    def of(cls, strategy: StrategyPage, shown: Shown) -> Self:
        phase = phase_of(strategy)
        own = (strategy.input_open, strategy.input_opens_on, strategy.input_closes_on)
        taken, opens_on, closes_on = (
            (phase.asked, phase.opens_on, phase.closes_on) if phase else own
        )
        state = InputState(phase.state) if phase else InputState.CLOSED
        answered = state is InputState.ANSWERED
        answer = strategy.input_outcome if answered else ""
        return cls(
            open=taken,
            opens_on=opens_on,
            closes_on=closes_on,
            state=state,
            state_label=str(state.label),
            outcome=RichText.of(answer, shown),
            changed_from=strategy.input_changed_from if answered else None,
            changed_to=strategy.input_changed_to if answered else None,
        )


def phase_of(strategy: StrategyPage) -> InputPhase | None:
    """What was loaded with a page. A draft that is looked at has none, and is shown as of today.

    It is asked once, however often its document is built.
    """
    loaded = strategy._state.fields_cache
    if "input_phase" not in loaded:
        loaded["input_phase"] = phase_of_draft(strategy)
    found: InputPhase | None = loaded["input_phase"]
    return found

"""The parts of a progress update as its document shows them."""

from datetime import date
from typing import ClassVar, Self

from pydantic import Field

from cms.content.documents import Part
from plan import models
from plan.choices import ActionStatus
from plan.updates.statement import Reading


class ActionProgress(Part):
    """How one action stood."""

    unsearched: ClassVar[tuple[str, ...]] = ("number",)

    number: str = Field(description="The action, as it is cited: 4.1.1.")
    status: ActionStatus = Field(description="How it stood on that day.")
    status_label: str = Field(description="The status, for people.")
    note: str = Field(description="In a sentence; may be empty.")

    @classmethod
    def of(cls, row: models.ActionProgress) -> Self:
        status = ActionStatus(row.status)
        return cls(number=row.number, status=status, status_label=str(status.label), note=row.note)


class Figure(Part):
    """A number worth telling."""

    figure: str = Field(description="As it is read out: 214.")
    label: str = Field(description="What it counts.")

    @classmethod
    def of(cls, row: models.ProgressFigure) -> Self:
        return cls(figure=row.figure, label=row.label)


class Measured(Part):
    """A value of an indicator of the strategy."""

    unsearched: ClassVar[tuple[str, ...]] = ("indicator",)

    indicator: str = Field(description="The key of the indicator.")
    value: float = Field(description="In the indicator's unit.")
    on: date = Field(description="The day on which it was measured.")

    @classmethod
    def of(cls, reading: Reading) -> Self:
        return cls(indicator=reading.indicator, value=reading.value, on=reading.on)

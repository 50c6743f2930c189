from datetime import date
from decimal import Decimal
from typing import ClassVar, Self

from pydantic import Field

from cms.content.documents import Part
from plan import models
from plan.choices import Direction
from plan.updates.standing import Standing


class Value(Part):
    """A number and the day that it belongs to."""

    value: float = Field(description="In the indicator's unit.")
    on: date | None = Field(description="The day; null if it is not said.")

    @classmethod
    def of(cls, value: Decimal | None, day: date | None) -> Self | None:
        return None if value is None else cls(value=float(value), on=day)


class Indicator(Part):
    """What the strategy is measured by."""

    unsearched: ClassVar[tuple[str, ...]] = ("key",)

    key: str = Field(description="Short name that `/progress?indicator=` takes; it stays.")
    name: str = Field(description="What is measured.")
    unit: str = Field(description="What the values count: employers, percent; may be empty.")
    direction: Direction = Field(description="Whether higher (up) or lower (down) is better.")
    baseline: Value | None = Field(description="Where it stood at the start.")
    target: Value | None = Field(description="What is to be reached, and by when.")
    values: list[Value] = Field(description="As measured, by day; of public updates.")
    source: str = Field(description="Who measures it, and how; may be empty.")

    @classmethod
    def of(cls, indicator: models.Indicator, standing: Standing) -> Self:
        return cls(
            key=indicator.key,
            name=indicator.name,
            unit=indicator.unit,
            direction=Direction(indicator.direction),
            baseline=Value.of(indicator.baseline_value, indicator.baseline_date),
            target=Value.of(indicator.target_value, indicator.target_date),
            values=[
                Value(value=reading.value, on=reading.on)
                for reading in standing.readings(indicator.key)
            ],
            source=indicator.source,
        )

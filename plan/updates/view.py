"""What the page of one progress update shows beside its own fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plan.models import ProgressPage, StrategyPage
from plan.updates.chart import said
from plan.updates.statement import readings_of


@dataclass(frozen=True)
class Measured:
    name: str
    unit: str
    value: str
    on: date


class ProgressView:
    def __init__(self, update: ProgressPage) -> None:
        self.update = update

    @property
    def strategy(self) -> StrategyPage:
        return self.update.strategy

    @property
    def corrected_by(self) -> ProgressPage | None:
        return self.update.corrections.filter(live=True).first()

    @property
    def measured(self) -> list[Measured]:
        return list(self._measured())

    def _measured(self) -> Iterator[Measured]:
        known = {indicator.key: indicator for indicator in self.strategy.indicators.all()}
        for reading in readings_of(self.update):
            if indicator := known.get(reading.indicator):
                yield Measured(indicator.name, indicator.unit, said(reading.value), reading.on)

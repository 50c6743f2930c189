"""What the page of a strategy shows of one indicator: a chart, and a table of the same."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from plan.choices import Direction
from plan.models import Indicator
from plan.updates.chart import Chart, Point, chart, said
from plan.updates.standing import Standing


@dataclass(frozen=True)
class Row:
    kind: str
    on: date | None
    value: str


class IndicatorView:
    def __init__(self, indicator: Indicator, standing: Standing) -> None:
        self.indicator = indicator
        self.readings = standing.readings(indicator.key)

    @property
    def direction(self) -> str:
        return str(Direction(self.indicator.direction).label)

    @property
    def rows(self) -> list[Row]:
        stored = self.indicator
        rows = [Row(_("Measured"), reading.on, said(reading.value)) for reading in self.readings]
        if stored.baseline_value is not None:
            rows.insert(0, Row(_("Baseline"), stored.baseline_date, said(stored.baseline_value)))
        if stored.target_value is not None:
            rows.append(Row(_("Target"), stored.target_date, said(stored.target_value)))
        return rows

    @cached_property
    def chart(self) -> Chart | None:
        return chart(self._measured(), self._target())

    @property
    def summary(self) -> str:
        """The chart in a sentence, for those who cannot see it."""
        told = ", ".join(
            f"{row.kind.lower()} {row.value}" + (f" ({date_format(row.on)})" if row.on else "")
            for row in self.rows
        )
        return f"{self.indicator.name}: {told}."

    def _measured(self) -> list[Point]:
        stored = self.indicator
        points = [Point(reading.on, reading.value) for reading in self.readings]
        if stored.baseline_value is not None and stored.baseline_date:
            points.append(Point(stored.baseline_date, float(stored.baseline_value)))
        return sorted(points, key=lambda point: point.on)

    def _target(self) -> Point | None:
        stored = self.indicator
        if stored.target_value is None or stored.target_date is None:
            return None
        return Point(stored.target_date, float(stored.target_value))

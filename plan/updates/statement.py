"""What one progress update says, apart from how it is stored."""

from datetime import date
from typing import TYPE_CHECKING, Self

from pydantic import BaseModel, ConfigDict

from plan.choices import ActionStatus

if TYPE_CHECKING:
    from plan.models import ProgressPage


class Reading(BaseModel):
    """A value of an indicator on a day."""

    model_config = ConfigDict(frozen=True)

    indicator: str
    value: float
    on: date


class Statement(BaseModel):
    model_config = ConfigDict(frozen=True)

    update: int
    """The primary key: of two updates for one day the later one counts."""
    as_of: date
    status: ActionStatus
    corrects: int | None
    actions: dict[str, ActionStatus]
    readings: tuple[Reading, ...]

    @classmethod
    def of(cls, update: "ProgressPage") -> Self:
        return cls(
            update=update.pk,
            as_of=update.as_of,
            status=ActionStatus(update.status),
            corrects=update.corrects_id,
            actions={row.number: ActionStatus(row.status) for row in update.action_statuses.all()},
            readings=tuple(readings_of(update)),
        )


def readings_of(update: "ProgressPage") -> list[Reading]:
    return [
        Reading(indicator=row.indicator, value=row.value, on=row.measured_on or update.as_of)
        for row in update.readings.all()
        if row.value is not None
    ]

"""A span of days in which the public may do something: comment, nominate."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import TextChoices


class WindowState(TextChoices):
    OPEN = "open", "Open"
    UPCOMING = "upcoming", "Upcoming"
    CLOSED = "closed", "Closed"


@dataclass(frozen=True)
class Window:
    """Both days belong to the span; a missing one means that it has no such end."""

    opens_on: dt.date | None
    closes_on: dt.date | None
    today: dt.date

    @property
    def state(self) -> WindowState:
        if self.opens_on and self.today < self.opens_on:
            return WindowState.UPCOMING
        if self.closes_on and self.today > self.closes_on:
            return WindowState.CLOSED
        return WindowState.OPEN

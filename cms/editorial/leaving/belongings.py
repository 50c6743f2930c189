"""What a person holds or has opened, and what ends with their rights. Apps register theirs."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User


class Belonging(ABC):
    """A kind of thing that one person holds. `end` is called in the transaction of the change."""

    one: str
    several: str
    ends: str = "ends"
    end_together: str = "end"

    @abstractmethod
    def held(self, person: User, gone: bool) -> Sequence[Any]:
        """Those to end: all if the person is `gone`, else those that they may not hold any more."""

    @abstractmethod
    def end(self, things: Sequence[Any]) -> None:
        """End them, and say so in the log."""

    def told(self, number: int) -> str:
        if number == 1:
            return f"{self.one} {self.ends}."
        return f"{number} {self.several} {self.end_together}."


_known: list[Belonging] = []


def register(*belongings: Belonging) -> None:
    known = {type(each) for each in _known}
    _known.extend(each for each in belongings if type(each) not in known)


def belongings() -> list[Belonging]:
    return list(_known)

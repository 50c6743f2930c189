"""What a row of the table says."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from django.urls import reverse

from tests.editorial.screens.house import House

Args = list[Any]
Fill = dict[str, Any]

NOBODY = frozenset[str]()


def roles(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True)
class Screen:
    """A screen about what `about` makes. `sees` may open it. `does` may send its form: the rendered
    one, in which `fill` is changed; or only `fill`, where it is a button elsewhere (`button`).
    After that the table of `changes` is another one."""

    sees: frozenset[str] = NOBODY
    about: Callable[[House], Args] = lambda house: []
    does: frozenset[str] = NOBODY
    changes: str = ""
    fill: Callable[[House, Args], Fill] = lambda house, args: {}
    button: bool = False
    chosen: Callable[[House], list[Any]] | None = None
    """What the address names behind its question mark."""

    def of(self, chosen: Callable[[House], list[Any]]) -> Self:
        return replace(self, chosen=chosen)

    def address(self, name: str, house: House, args: Args) -> str:
        """Of the screen called `name`, up to a space: what follows tells rows of it apart."""
        address = reverse(name.partition(" ")[0], args=args)
        ids = [each.pk for each in self.chosen(house)] if self.chosen else []
        return f"{address}?{urlencode({'id': ids}, doseq=True)}"


def nothing(*made: Any) -> Args:
    """The address names nothing; but that is there."""
    return []


def seen(by: str, about: Callable[[House], Args] = lambda house: []) -> Screen:
    """Nothing can be sent to it."""
    return Screen(roles(by), about)


def pressed(
    by: str,
    about: Callable[[House], Args],
    changes: str,
    sees: str = "",
    **sent: Any,
) -> Screen:
    """A button: there is nothing to be seen but, at times, the question whether it is meant."""
    return Screen(roles(sees), about, roles(by), changes, lambda house, args: sent, button=True)


def filled(
    by: str,
    about: Callable[[House], Args],
    changes: str,
    sees: str = "",
    **fill: Any,
) -> Screen:
    """A form that whoever sees it may send, unless `sees` names more. What is callable in `fill` is
    asked of the house."""

    def asked(house: House, args: Args) -> Fill:
        return {
            name: value(house, args) if callable(value) else value for name, value in fill.items()
        }

    return Screen(roles(sees or by), about, roles(by), changes, asked)

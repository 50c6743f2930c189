"""Filters of the built-in site's lists: in the address, so that what they find can be shared.

A value that is none of the options finds nothing and is said, never passed over.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from cms.content.models import Called

Label = str | Called


@dataclass(frozen=True)
class Option:
    value: str
    label: Label


@dataclass(frozen=True)
class SiteFilter:
    """One choice among options; `asked` is what the address says, empty for all of them."""

    name: str
    label: str
    options: tuple[Option, ...]
    asked: str = ""

    @classmethod
    def of(
        cls, name: str, label: str, options: Iterable[tuple[str, Label]], asked: QueryDict
    ) -> "SiteFilter":
        """Whoever asks for two values at once is told so, by what was asked."""
        values = [value for value in asked.getlist(name) if value]
        made = tuple(Option(value, label) for value, label in options)
        return cls(name, label, made, ", ".join(values).replace("\0", " "))

    @property
    def unknown(self) -> bool:
        return bool(self.asked) and self.asked not in {option.value for option in self.options}

    def allows(self, *values: str) -> bool:
        """Whether something with these values is to be shown."""
        return not self.asked or self.asked in values


@dataclass(frozen=True)
class SiteFilters:
    each: tuple[SiteFilter, ...]

    @property
    def narrow(self) -> bool:
        return any(one.asked for one in self.each)

    @property
    def unknown(self) -> list[SiteFilter]:
        return [one for one in self.each if one.unknown]

    def named(self, name: str) -> SiteFilter:
        return next(one for one in self.each if one.name == name)


def by_name(options: Iterable[tuple[str, Called]]) -> list[tuple[str, Called]]:
    return sorted(set(options), key=lambda option: (option[1].name.casefold(), option[0]))

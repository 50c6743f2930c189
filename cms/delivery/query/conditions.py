from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from cms.ledger import reading
from cms.ledger.choices import ValueKind


@dataclass(frozen=True)
class Condition:
    """One filter of a question: any of these values, or beyond this one."""

    name: str
    kind: ValueKind
    values: tuple[Any, ...]
    comparison: str = "exact"
    """`exact`, or one of `gte`, `gt`, `lte`, `lt`."""

    @property
    def is_column(self) -> bool:
        """Whether it is about the envelope and not about a declared value."""
        return self.name in ("type", "locale")

    def asked(self) -> reading.Condition:
        return reading.Condition.of(self.name, self.kind, self.values, self.comparison)

    def spelled(self) -> list[tuple[str, str]]:
        """As query parameters, spelled in one way."""
        name = self.name if self.comparison == "exact" else f"{self.name}__{self.comparison}"
        return [(name, text) for text in sorted({spelled(value) for value in self.values})]


@dataclass(frozen=True)
class Order:
    """By one declared value, ties by id; documents without the value come last, either way."""

    name: str
    kind: ValueKind
    descending: bool = False

    def spelled(self) -> str:
        return f"-{self.name}" if self.descending else self.name


def spelled(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)

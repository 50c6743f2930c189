from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


class NotAmong(ValueError):
    """A value that is not one of those that would do here."""

    def __init__(self, message: str, allowed: Iterable[str]) -> None:
        super().__init__(message)
        self.allowed = tuple(allowed)


@dataclass(frozen=True)
class Parameter:
    """One parameter that a route takes: how it is read, and what the docs say about it."""

    name: str
    description: str
    read: Callable[[str], Any] = str
    """From text to value. Raises ValueError, whose message is what the client is told."""
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    repeats: bool = False

    def openapi(self) -> dict[str, Any]:
        schema = {"type": "array", "items": self.schema} if self.repeats else self.schema
        return {
            "in": "query",
            "name": self.name,
            "required": False,
            "description": self.description,
            "schema": schema,
        }


Parameters = Mapping[str, Parameter]


def declared(*parameters: Parameter) -> Parameters:
    return {parameter.name: parameter for parameter in parameters}

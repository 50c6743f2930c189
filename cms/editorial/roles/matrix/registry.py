"""The verbs of the matrix. Apps register theirs in `AppConfig.ready()`."""

from collections.abc import Callable, Iterable
from enum import IntEnum

from cms.editorial.roles.matrix.verb import Verb

Source = Callable[[], Iterable[Verb]]


class Part(IntEnum):
    """Where verbs stand in the table."""

    PAGES = 1
    PUBLIC = 2
    DOMAIN = 3
    CONNECTIONS = 4
    ADMINISTRATION = 5


_sources: dict[Source, Part] = {}


def register_verbs(part: Part, source: Source) -> None:
    """`source` is called whenever somebody looks: what it yields may depend on what there is."""
    _sources[source] = part


def verbs() -> list[Verb]:
    ordered = sorted(_sources, key=_sources.__getitem__)
    return [verb for source in ordered for verb in source()]

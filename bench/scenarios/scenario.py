from collections.abc import Callable
from dataclasses import dataclass

from bench.scenarios.place import Place

Path = Callable[[Place], str]


@dataclass(frozen=True)
class Scenario:
    """A read that is measured beside the floor and, where it has its like, beside stock Wagtail."""

    name: str
    title: str
    path: Path
    share: float
    """The least share of the floor's requests per second."""
    others: tuple[str, ...] = ()
    """Paths of which each request asks another, in place of the one."""
    unchanged: bool = False
    """Asked with the validator of its answer, so answered with 304."""
    v2: Path | None = None
    v3: Path | None = None
    times_v2: float | None = None
    """How many times stock v2's requests per second it must have, at least."""

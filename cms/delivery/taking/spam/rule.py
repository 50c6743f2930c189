from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cms.delivery.taking.arrival import Arrival


@dataclass(frozen=True)
class Letter:
    """What is judged: the words, and how they came."""

    texts: Sequence[str]
    honeypot: str = ""
    seen_before: int = 0
    """How often the same words came within the last weeks."""
    arrival: Arrival = field(default_factory=Arrival)

    @property
    def words(self) -> str:
        return "\n".join(self.texts)


@dataclass(frozen=True)
class Rule:
    name: str
    points: int
    sentence: str
    """What a moderator reads; `{found}` is what the rule found."""
    find: Callable[[Letter], object]
    """What it found; nothing, 0 and False are nothing. A number counts as often."""
    most: int = 0
    """Points at most; 0: as many as `points`."""
    of_words: bool = True
    """Else it is of how they came, which a correction does not change."""

    def points_for(self, found: object) -> int:
        times = found if isinstance(found, int) and not isinstance(found, bool) else 1
        return min(self.points * times, self.most or self.points)

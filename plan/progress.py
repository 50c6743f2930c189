"""How far a set of actions has come: a count for each status."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plan.choices import ActionStatus
from plan.models import Action


@dataclass(frozen=True)
class Share:
    """The actions in one status; `start` and `width` are percentages of a bar of all."""

    status: ActionStatus
    count: int
    start: float
    width: float


@dataclass(frozen=True)
class Progress:
    total: int
    shares: tuple[Share, ...]

    def count(self, status: ActionStatus) -> int:
        return next((share.count for share in self.shares if share.status == status), 0)

    @classmethod
    def of(cls, actions: Iterable[Action]) -> "Progress":
        return cls.counted(Counter(ActionStatus(action.status) for action in actions))

    @classmethod
    def counted(cls, counts: Mapping[ActionStatus, int]) -> "Progress":
        total = sum(counts.values())
        shares, start = [], 0.0
        for status in BAR_ORDER:
            if count := counts.get(status, 0):
                width = round(100 * count / total, 2)
                shares.append(Share(status, count, round(start, 2), width))
                start += width
        return cls(total, tuple(shares))


BAR_ORDER = (
    ActionStatus.COMPLETE,
    ActionStatus.ON_TRACK,
    ActionStatus.SOME_DELAY,
    ActionStatus.MAJOR_DELAY,
    ActionStatus.NOT_STARTED,
    ActionStatus.DISCONTINUED,
)

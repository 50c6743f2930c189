"""How long a shared cache may answer in our place: a minute, or until the clock acts."""

import time
from collections.abc import Collection

from cms.delivery import tags
from cms.ledger.reading import Moment, moments

MAX_AGE = 60
STALE_WHILE_REVALIDATE = 30
STALE_IF_ERROR = 86_400


def cache_control(keys: Collection[str] = (), foreseen: str = "", max_age: int = MAX_AGE) -> str:
    """For an answer with these surrogate keys; `foreseen` as the ledger's state has it."""
    left = seconds_left(keys, foreseen) if foreseen else None
    stale = STALE_WHILE_REVALIDATE
    if left is not None:
        max_age = min(max_age, left)
        stale = min(stale, left - max_age)
    return ", ".join(
        [
            "public",
            f"max-age={max_age}",
            *([f"stale-while-revalidate={stale}"] if stale else []),
            f"stale-if-error={STALE_IF_ERROR}",
        ]
    )


def seconds_left(keys: Collection[str], foreseen: str) -> int | None:
    """Until the next moment that touches the answer; none if none is foreseen."""
    ahead = [each.at for each in moments(foreseen) if touches(each, keys)]
    return max(0, int(min(ahead) - time.time())) if ahead else None


def touches(moment: Moment, keys: Collection[str]) -> bool:
    return any(key in keys for one in moment.touched for key in tags.of_change(one))

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class ListedLink:
    """A link that opens something to others, as all screens list it.

    `revoke` is where the button that takes it back leads; a link that is over has none. `address`
    is given where whoever looks may copy it.
    """

    what: str
    facts: list[str] = field(default_factory=list)
    revoke: str = ""
    address: str = ""
    answers: Iterable[Any] = ()

"""What a reader asks of the feed."""

from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

from cms.delivery.query.kinds import read_boolean, some_of, whole_number
from cms.delivery.query.parameters import Parameter, Parameters, declared
from cms.delivery.query.reading import read_query
from cms.ledger import registry

LIMIT = 500
LARGEST_LIMIT = 1_000
LONGEST_WAIT = 20
FURTHEST = 10**15 - 1

AFTER = Parameter(
    "after",
    "A position: what happened behind it is told. 0, if not said: everything.",
    whole_number(0, FURTHEST),
    {"type": "integer", "minimum": 0, "maximum": FURTHEST, "default": 0},
)
LIMIT_PARAMETER = Parameter(
    "limit",
    f"How many changes at most; {LIMIT} if not said.",
    whole_number(1, LARGEST_LIMIT),
    {"type": "integer", "minimum": 1, "maximum": LARGEST_LIMIT, "default": LIMIT},
)
HISTORY = Parameter(
    "history",
    "Every edition, not only the newest of each document.",
    read_boolean,
    {"type": "boolean", "default": False},
)
WAIT = Parameter(
    "wait",
    "If there is nothing to tell: hold the request for so many seconds, until there is.",
    whole_number(0, LONGEST_WAIT),
    {"type": "integer", "minimum": 0, "maximum": LONGEST_WAIT, "default": 0},
)


@cache
def feed_parameters() -> Parameters:
    types = tuple(sorted(document.type for document in registry.documents()))
    named = Parameter(
        "types", "Only documents of these types: a comma-separated list.", some_of(types)
    )
    return declared(AFTER, LIMIT_PARAMETER, HISTORY, named, WAIT)


@dataclass(frozen=True)
class FeedQuestion:
    after: int
    limit: int
    history: bool
    types: tuple[str, ...]
    wait: int

    def spelled(self, after: int) -> str:
        """The query string that goes on from a position."""
        pairs: list[tuple[str, Any]] = [("after", after), ("limit", self.limit)]
        if self.history:
            pairs.append(("history", "true"))
        if self.types:
            pairs.append(("types", ",".join(self.types)))
        if self.wait:
            pairs.append(("wait", self.wait))
        return urlencode(pairs, safe=",")


def ask_feed(query_string: str) -> FeedQuestion:
    values = read_query(query_string, feed_parameters())
    return FeedQuestion(
        after=values.get("after", (0,))[0],
        limit=values.get("limit", (LIMIT,))[0],
        history=values.get("history", (False,))[0],
        types=values.get("types", ((),))[0],
        wait=values.get("wait", (0,))[0],
    )

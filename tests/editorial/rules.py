"""The rules of the table: who may put something live by which path, and when.

The outcomes are not listed but follow from these; by whichever way a path is tried, the same is
expected.
"""

from typing import Any

from tests.editorial.paths import (
    CLOCK,
    CLOSED_TREE,
    DECISIONS,
    OVERRIDES,
    PATHS,
    RELEASES,
    TREE,
    is_by_http,
    screens,
)
from tests.editorial.people import People
from tests.editorial.states import LIVE_BEFORE

ROLES = ["editor", "reviewer", "publisher", "administrator", "superuser", "token"]
"""The token is the publisher's."""
OPEN = {**DECISIONS, **OVERRIDES, **RELEASES}
MOVES = {**TREE, **CLOSED_TREE}
ON_OUR_SCREENS = [name for name, path in OPEN.items() if path.__module__ == screens.__name__]
EVERYTHING = {**PATHS, **OPEN, **MOVES, **CLOCK}
BY_HTTP = [name for name, path in EVERYTHING.items() if is_by_http(path)]
WAITS_FOR_PUBLISHER = {"second stage", "locked in review", "live in review"}
NOTHING_TO_PUBLISH = {"live"}
CLOSED_TO_OVERRIDES = NOTHING_TO_PUBLISH | {
    "locked",
    "locked in review",
    "scheduled",
    "waits for a release",
}


def publishes(path: str, role: str, state: str, is_author: bool) -> bool:
    """Whether anything new is public after `role` took `path`."""
    if path in DECISIONS:
        return role == "publisher" and state in WAITS_FOR_PUBLISHER and not is_author
    if path in OVERRIDES:
        return role == "publisher" and state not in CLOSED_TO_OVERRIDES
    if path in RELEASES:
        return role == "publisher" and state == "waits for a release"
    if path in TREE:
        return state in LIVE_BEFORE and (role == "publisher" or _is_by_token(path, role))
    return path in CLOCK and state == "scheduled"


def _is_by_token(path: str, role: str) -> bool:
    """The publisher's token, on Wagtail's routes; our door in front of them lets it not in."""
    return path.startswith("v3") and role == "token"


def user_of(role: str, who: People) -> Any:
    return getattr(who, "publisher" if role == "token" else role)

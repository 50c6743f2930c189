"""The one table: every path, role and state, author or not, and what the public sees afterwards.

The outcomes are not listed but follow from four rules. Each state is made once, and every attempt
on it is undone. `make soak` tries all; an ordinary run a sixth of what is refused to everybody,
half of it on each database, in which each path meets each state and each role.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection, transaction

from home.models import ContentPage
from tests.editorial.attempt import Attempt, Pass
from tests.editorial.drafts import fresh
from tests.editorial.paths import (
    CLOCK,
    CLOSED_TREE,
    DECISIONS,
    GOVERNING,
    OVERRIDES,
    PATHS,
    RELEASES,
    TREE,
    Path,
)
from tests.editorial.people import People
from tests.editorial.states import LIVE_BEFORE, STATES, in_state, public

ROLES = ["editor", "reviewer", "publisher", "administrator", "superuser", "token"]
"""The token is the publisher's."""
OPEN = {**DECISIONS, **OVERRIDES, **RELEASES}
MOVES = {**TREE, **CLOSED_TREE}
EVERYTHING = {**PATHS, **OPEN, **MOVES, **CLOCK}
WAITS_FOR_PUBLISHER = {"second stage", "locked in review", "live in review"}
NOTHING_TO_PUBLISH = {"live"}
CLOSED_TO_OVERRIDES = NOTHING_TO_PUBLISH | {
    "locked",
    "locked in review",
    "scheduled",
    "waits for a release",
}

pytestmark = [pytest.mark.slow, pytest.mark.urls("tests.editorial.urls")]


def publishes(path: str, role: str, state: str, is_author: bool) -> bool:
    """The rules: whether anything new is public after `role` took `path`."""
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


@pytest.mark.parametrize("is_author", [True, False], ids=["author", "not author"])
@pytest.mark.parametrize("state", STATES)
def test_only_what_the_rules_say_becomes_public(
    state: str, is_author: bool, article: ContentPage, who: People
) -> None:
    attempts = slice_of(state, is_author, connection.vendor)
    assert list(surprises(attempts, state, is_author, article, who)) == []


@pytest.mark.soak
@pytest.mark.parametrize("is_author", [True, False], ids=["author", "not author"])
@pytest.mark.parametrize("state", STATES)
def test_the_whole_table(state: str, is_author: bool, article: ContentPage, who: People) -> None:
    whole = [(path, role) for path in EVERYTHING for role in ROLES]
    assert list(surprises(whole, state, is_author, article, who)) == []


def slice_of(state: str, is_author: bool, vendor: str) -> list[tuple[str, str]]:
    """Every other attempt of `both_slices_of`; the rest is tried on the other database."""
    turn = STATES.index(state) + is_author + (vendor == "sqlite")
    return both_slices_of(state, is_author)[turn % 2 :: 2]


def both_slices_of(state: str, is_author: bool) -> list[tuple[str, str]]:
    """All that is allowed to somebody; of the rest one role per path, another in each state."""
    turn = STATES.index(state) + 2 * is_author
    closed = [
        (path, role)
        for i, path in enumerate([*PATHS, *MOVES])
        for j, role in enumerate(ROLES)
        if (i + j + turn) % len(ROLES) == 0
    ]
    governed = [(path, "administrator") for path in GOVERNING]
    moved = [(path, "publisher") for path in TREE if state in LIVE_BEFORE]
    open_to_some = [(path, role) for path in OPEN for role in ROLES]
    return [
        *dict.fromkeys([*closed, *governed, *moved, *open_to_some]),
        *((path, "editor") for path in CLOCK),
    ]


def surprises(
    attempts: list[tuple[str, str]],
    state: str,
    is_author: bool,
    article: ContentPage,
    who: People,
) -> Iterator[tuple[str, str, bool]]:
    """The attempts that end otherwise than the rules say, with what they did."""
    people = [user_of(role, who) for role in ROLES]
    authors = people if is_author else [who.second_editor]
    page = in_state(state, article, who, dict.fromkeys(authors))
    passes = {role: Pass.of(user_of(role, who)) for role in ROLES}
    before = public()
    for path, role in attempts:
        trial = Attempt(page, user_of(role, who), passes[role], has_token_only=role == "token")
        after = tried(EVERYTHING[path], trial)
        did = after != before if path in MOVES else shows_something_new(before, after)
        if did != publishes(path, role, state, is_author):
            yield path, role, did


def user_of(role: str, who: People) -> Any:
    return getattr(who, "publisher" if role == "token" else role)


def tried(path: Path, trial: Attempt) -> dict[int, Any]:
    """Try `path` on the page as it is stored, look at what is public then, and undo it."""
    refusals = list[Exception]()
    with transaction.atomic():
        try:
            with transaction.atomic():
                person = type(trial.user).objects.get(pk=trial.user.pk)
                path(replace(trial, page=fresh(trial.page), user=person))
        except Exception as refusal:
            refusals.append(refusal)
        after = public()
        transaction.set_rollback(True)
    return after


def shows_something_new(before: dict[int, Any], after: dict[int, Any]) -> bool:
    return not after.items() <= before.items()


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_each_path_meets_each_state_and_each_role(vendor: str) -> None:
    slices = {
        state: {pair for is_author in (True, False) for pair in slice_of(state, is_author, vendor)}
        for state in STATES
    }
    for path in {**PATHS, **MOVES, **OPEN}:
        met = [{role for other, role in pairs if other == path} for pairs in slices.values()]
        assert all(met)
        assert set().union(*met) == set(ROLES)


def test_the_databases_together_leave_nothing_out() -> None:
    for state in STATES:
        for is_author in (True, False):
            one, other = (slice_of(state, is_author, each) for each in ("sqlite", "postgresql"))
            assert sorted(one + other) == sorted(both_slices_of(state, is_author))

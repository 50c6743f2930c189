"""One table: every screen of the admin by every role, what it shows and what it lets happen.

A screen without a row fails. What is refused changes no row of the database, and what is allowed
changes those that the row names. An ordinary run has one of those who may see a screen look at it,
another for each screen, and on each database half of those who are refused; `make soak` has all.
"""

import fnmatch
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

from tests.editorial.screens.browser import client_of, form_of, lets_in
from tests.editorial.screens.elsewhere import ELSEWHERE, is_elsewhere
from tests.editorial.screens.house import House
from tests.editorial.screens.listing import screens
from tests.editorial.screens.row import Args, Fill, Screen
from tests.editorial.screens.rows import TABLE
from tests.editorial.screens.state import changed, state
from tests.editorial.screens.undone import undone
from tests.reasons import REASON

OF_PAGES = ("publish", "unpublish", "move", "delete")
"""In the table of publishing paths."""
Surprise = tuple[str, str, object]

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", TABLE)
def test_a_screen_shows_and_does_what_its_row_says(name: str, house: House) -> None:
    row, turn = TABLE[name], list(TABLE).index(name)
    may_look = sorted(row.does & row.sees or row.sees)
    looks = may_look[turn % len(may_look) :][:1] if may_look else []
    lookers = {*looks, *half_of(house.staff.all() - row.sees, turn)}
    senders = {*row.does, *half_of(house.staff.all() - row.does, turn)}
    assert list(surprises(name, house, lookers, senders)) == []


def half_of(refused: set[str], turn: int) -> list[str]:
    """Every other one; the rest is tried on the other database."""
    return sorted(refused)[(turn + (connection.vendor == "sqlite")) % 2 :: 2]


@pytest.mark.soak
@pytest.mark.parametrize("name", TABLE)
def test_the_whole_table(name: str, house: House) -> None:
    everybody = house.staff.all()
    assert list(surprises(name, house, everybody, everybody)) == []


def surprises(name: str, house: House, lookers: set[str], senders: set[str]) -> Iterator[Surprise]:
    row = TABLE[name]
    args = row.about(house)
    address = row.address(name, house, args)
    form: Fill = {}
    for role in sorted(lookers, key=lambda role: role not in row.does):
        with undone():
            answer = client_of(house.staff.sessions[role]).get(address)
            if lets_in(answer) != (role in row.sees):
                yield role, "sees", answer
            form = form or (form_of(answer) if lets_in(answer) else {})
    for role in sorted(senders) if row.changes else ():
        with undone():
            yield from sent(row, role, house, address, {} if row.button else form, args)


def sent(
    row: Screen, role: str, house: House, address: str, form: Fill, args: Args
) -> Iterator[Surprise]:
    """What sending the form does otherwise than the row says."""
    filled = form | (REASON if "reason" in form else {}) | row.fill(house, args)
    before = state()
    answer = client_of(house.staff.sessions[role]).post(address, filled)
    lets_in(answer)
    differs = changed(before)
    if role in row.does and row.changes not in differs:
        yield role, "does not", answer.content
    if role not in row.does and differs:
        yield role, "does", differs


def test_every_screen_has_a_row() -> None:
    """Ours, and those of Wagtail's that take something."""
    asked = {each.name for each in screens() if each.is_ours or each.takes_something}
    in_table = {name.partition(" ")[0] for name in TABLE}
    assert {name for name in asked - in_table if not is_elsewhere(name)} == set()
    found = {each.name for each in screens()}
    assert in_table - found == set()
    assert [each for each in ELSEWHERE if not fnmatch.filter(found, each)] == []


def test_every_action_on_many_has_a_row() -> None:
    assert bulk_action_registry.get_bulk_action_class("wagtailcore", "page", "publish")
    found = {
        f"wagtail_bulk_action {app}.{model} {action}"
        for app, models in bulk_action_registry.actions.items()
        for model, actions in models.items()
        for action in actions
    }
    of_pages = {f"wagtail_bulk_action wagtailcore.page {verb}" for verb in OF_PAGES}
    assert found - of_pages == {name for name in TABLE if name.startswith("wagtail_bulk_action")}


def test_each_role_is_let_in_and_refused_somewhere() -> None:
    """But machines and those of no role, who have no business here."""
    let_in: set[Any] = set().union(*(row.sees for row in TABLE.values()))
    assert len(let_in) == 9
    assert not let_in & {"contributor", "nobody", "visitor"}

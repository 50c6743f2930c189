"""Two strategies of a release take each other's number; outside one, a number is its bearer's."""

import pytest

from cms.editorial.models import Release
from cms.editorial.refusals import ChecksFailed
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from cms.editorial.releases.preflight import inspect
from cms.editorial.releases.publish import publish
from cms.editorial.releases.refusals import NotReady
from cms.editorial.releases.remove import remove
from cms.editorial.releases.roll_back import roll_back
from cms.editorial.verbs.submit import submit
from plan.models import LiveNumber, StrategyPage, Workgroup
from tests.editorial.drafts import draft, edit, fresh
from tests.editorial.people import People
from tests.editorial.releases.pages import approved_for, member_of
from tests.ledger.fixtures import Ledger


@pytest.fixture
def exchange(strategy: StrategyPage, other: StrategyPage, who: People) -> Release:
    """4.1 and 4.2 are public; the draft of each has the other's number, in one release."""
    approved_for(who, strategy, other)
    made = create(who.editor, "New order")
    for page, number in ((strategy, "4.2"), (other, "4.1")):
        edit(page, who.editor, number=number)
        add(made, page, who.editor)
    return made


def numbers(*pages: StrategyPage) -> list[tuple[str, str]]:
    """Of each, the public number and the one that it has claimed."""
    claims = dict(LiveNumber.objects.values_list("strategy_id", "number"))
    return [(fresh(page).number, claims[page.pk]) for page in pages]


def test_numbers_are_exchanged_and_exchanged_back(
    exchange: Release, strategy: StrategyPage, other: StrategyPage, who: People, ledger: Ledger
) -> None:
    approved_for(who, strategy, other)
    assert [each.findings for each in inspect(exchange, who.publisher)] == [[], []]
    publish(exchange, who.publisher)
    assert numbers(strategy, other) == [("4.2", "4.2"), ("4.1", "4.1")]
    undoing = roll_back(exchange, who.publisher, "The old order was known.")
    assert [each.findings for each in inspect(undoing, who.publisher)] == [[], []]
    publish(undoing, who.publisher)
    assert numbers(strategy, other) == [("4.1", "4.1"), ("4.2", "4.2")]
    ledger.record()
    assert ledger.agrees()


def test_a_new_strategy_takes_a_number_that_becomes_free_and_gives_it_back(
    strategy: StrategyPage, industry: Workgroup, who: People
) -> None:
    approved_for(who, strategy)
    made = create(who.editor, "New order")
    add(made, strategy, who.editor)
    new = draft(strategy.get_parent().specific, who.editor, industry, "4.1")
    add(made, new, who.editor)
    edit(strategy, who.editor, number="4.3")
    approved_for(who, strategy, new)
    publish(made, who.publisher)
    assert numbers(strategy, new) == [("4.3", "4.3"), ("4.1", "4.1")]
    publish(roll_back(made, who.publisher, "Too early."), who.publisher)
    assert numbers(strategy) == [("4.1", "4.1")]
    assert not fresh(new).live


def test_a_release_that_fails_leaves_the_numbers_as_they_were(
    exchange: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    approved_for(who, strategy)
    with pytest.raises(NotReady):
        publish(exchange, who.publisher)
    assert numbers(strategy, other) == [("4.1", "4.1"), ("4.2", "4.2")]


def test_half_of_an_exchange_is_refused(
    exchange: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    approved_for(who, strategy)
    remove(member_of(other), who.publisher)
    with pytest.raises(NotReady, match=r"4\.2 is the number of"):
        publish(exchange, who.publisher)
    with pytest.raises(ChecksFailed, match=r"4\.1 is the number of"):
        submit(other, who.editor)
    assert numbers(strategy, other) == [("4.1", "4.1"), ("4.2", "4.2")]

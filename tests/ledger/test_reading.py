"""What leaves is read from the ledger, in one statement."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.ledger import reading
from cms.ledger.choices import ValueKind
from cms.ledger.reading import Condition, Listing
from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import document, identity

pytestmark = pytest.mark.django_db


@contextmanager
def statements(most: int) -> Iterator[None]:
    with CaptureQueriesContext(connection) as queries:
        yield
    assert len(queries) <= most, [query["sql"] for query in queries]


@layer
def strategies(plan: PlanPage, ledger: Ledger) -> list[StrategyPage]:
    pages = [
        StrategyPageFactory(parent=plan, number=number, slug=f"s{number}")
        for number in ["1", "2", "10", "11", "3"]
    ]
    ledger.record()
    return pages


def numbers(listing: Listing, size: int) -> list[str]:
    """All of a listing, page by page."""
    found: list[str] = []
    position = None
    while page := listing.page(size, position):
        found += [listed.document.title.split()[0] for listed in page]
        position = page[-1].position
    return found


def test_a_document_is_read_in_one_statement(strategy: StrategyPage) -> None:
    id = identity(strategy).pk
    with statements(1):
        served = reading.by_id(id)
    assert served
    with statements(1):
        assert reading.at_path("/plan/four/") == served
    assert served.version == 1
    assert served.head == served.seq == reading.head()
    assert document(strategy)["id"] == str(served.id)  # type: ignore[index]


def test_what_is_not_there_is_none(plan: PlanPage) -> None:
    assert reading.at_path("/nowhere/") is None
    assert reading.last_at("/nowhere/") is None


@pytest.mark.parametrize("size", [1, 2, 5, 6])
def test_pages_of_a_listing_neither_overlap_nor_leave_out(
    strategies: list[StrategyPage], size: int
) -> None:
    listing = Listing("strategies", sort="number")
    assert numbers(listing, size) == ["1", "2", "3", "10", "11"]
    backwards = Listing("strategies", sort="number", descending=True)
    assert numbers(backwards, size) == ["11", "10", "3", "2", "1"]
    assert listing.total() == 5


def test_a_filter_finds_any_of_its_values(strategies: list[StrategyPage]) -> None:
    either = Condition.of("number", ValueKind.TEXT, ["2", "11", "99"])
    listing = Listing("strategies", (either,), sort="number")
    with statements(1):
        assert len(listing.page(10)) == 2
    assert numbers(listing, 10) == ["2", "11"]
    assert listing.total() == 2


def test_a_comparison_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="like"):
        Condition.of("number", ValueKind.TEXT, ["2"], "like")

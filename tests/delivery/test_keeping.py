"""Built once for a state of the ledger, never found in another, and no worse for a lost cache."""

import logging
from typing import Any
from unittest.mock import Mock

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.delivery.keeping import keeper
from cms.delivery.keeping.keeper import kept, nearby, recall
from cms.delivery.keeping.nearby import Nearby
from cms.delivery.keeping.shared import PAUSE, shared
from cms.ledger.models import Current, State
from home.models import HomePage
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.ledger.fixtures import Ledger


def queries_of(api: Api, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert api.get(url).status_code == 200
    return len(queries)


def test_the_same_question_costs_one_query_however_it_is_spelled(api: Api, plan: PlanPage) -> None:
    first = api.get("/plans?limit=20&sort=title")
    assert queries_of(api, "/plans?sort=title") == 1
    assert api.get("/plans?sort=title").content == first.content


def test_a_process_finds_what_another_has_built(api: Api, plan: PlanPage) -> None:
    api.get("/plans")
    nearby.clear()
    assert queries_of(api, "/plans") == 1


def test_an_answer_belongs_to_the_address_it_was_asked_at(api: Api, plan: PlanPage) -> None:
    PlanPage.objects.get(pk=plan.pk)
    api.get("/pages?limit=1")
    elsewhere = api.get("/plans?limit=1", host="localhost")
    assert b"testserver/api" not in elsewhere.content


def test_nothing_old_is_answered_after_a_change(api: Api, plan: PlanPage, ledger: Ledger) -> None:
    before = api.get("/plans")
    PlanPage.objects.update(title="Renamed", draft_title="Renamed")
    ledger.record()
    after = api.get("/plans", if_none_match=before["ETag"])
    assert after.status_code == 200
    assert after.json()["items"][0]["title"] == "Renamed"


def test_nothing_old_is_answered_after_an_indexing_that_wrote_no_edition(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    """As after a release that declares another filter: no document says anything new."""
    before = api.get("/plans")
    head = api.read("/")["seq"]
    Current.objects.update(indexed="otherwise")
    assert "index" in {outcome.what for outcome in repaired(plan, ledger)}
    assert api.read("/")["seq"] == head
    assert api.get("/plans", if_none_match=before["ETag"]).status_code == 200


def repaired(plan: PlanPage, ledger: Ledger) -> list[Any]:
    PlanPage.objects.filter(pk=plan.pk).update(title=plan.title)
    outcomes = ledger.record().outcomes
    assert State.objects.get(pk=State.Name.TURNOVER).value == "1"
    return outcomes


def test_a_cache_that_is_away_is_left_alone_and_told_of_once(
    api: Api,
    plan: PlanPage,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = Mock(side_effect=ConnectionError("no Redis there"))
    for name in ("get", "set"):
        monkeypatch.setattr(cache, name, asked)
    with caplog.at_level(logging.WARNING):
        answers = [api.get("/plans").content for _ in range(3)]
    assert len(set(answers)) == 1
    assert asked.call_count == 1
    assert [record.message for record in caplog.records] == [
        "The cache cannot be used for now: ConnectionError: no Redis there"
    ]
    monkeypatch.undo()
    assert shared.is_away()
    shared.away_until -= PAUSE
    shared.set("a", b"b")
    assert shared.get("a") == b"b"


def test_the_little_memory_forgets_what_was_used_least() -> None:
    memory = Nearby(most=10)
    memory.set("a", b"1234", 4)
    memory.set("b", b"1234", 4)
    assert memory.get("a") == b"1234"
    memory.set("c", b"1234", 4)
    assert [memory.get(name) for name in "abc"] == [b"1234", None, b"1234"]
    memory.set("a", b"1", 1)
    assert memory.size == 5
    memory.set("huge", b"1" * 11, 11)
    assert memory.size == 0


def test_what_is_too_large_is_not_kept(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "LARGEST", 3)
    assert kept("small", lambda: b"123") == recall("small") == b"123"
    assert kept("large", lambda: b"1234") == b"1234"
    assert recall("large") is None

"""The feed tells everything, in order, endings included, and nothing that is private."""

from threading import Thread
from typing import Any

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.delivery.answers import waiting
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger


def told(api: Api, query: str = "") -> list[tuple[str, str | None]]:
    return [(item["event"], item["path"]) for item in api.read(f"/changes?{query}")["items"]]


def retitle(plan: PlanPage, ledger: Ledger, title: str) -> None:
    plan.title = title
    plan.save()
    ledger.record()


def test_an_item_brings_the_document_as_the_api_serves_it(api: Api, plan: PlanPage) -> None:
    page = api.read("/changes")
    change = next(item for item in page["items"] if item["path"] == "/plan/")
    served = api.get("/documents?path=/plan/")
    assert change["document"] == served.json()
    assert f'"{change["etag"]}"' == served["ETag"]
    assert (change["event"], change["version"]) == ("published", 1)
    assert change["seq"] <= page["head"]


def test_each_document_is_told_once_by_its_newest_edition_unless_its_history_is_asked_for(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    retitle(plan, ledger, "Second")
    newest = [change for change in api.read("/changes")["items"] if change["path"] == "/plan/"]
    assert [change["version"] for change in newest] == [2]
    history = api.read("/changes?history=true&types=plan.plan")["items"]
    assert [(change["version"], change["document"]["title"]) for change in history] == [
        (1, "Our plan"),
        (2, "Second"),
    ]


def test_next_goes_on_behind_what_was_told_and_comes_to_rest_at_the_head(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    whole = [change["seq"] for change in api.read("/changes")["items"]]
    paged: list[int] = []
    page: dict[str, Any] = api.read("/changes?limit=1")
    while page["has_more"]:
        paged += [change["seq"] for change in page["items"]]
        page = api.read(page["next"])
    paged += [change["seq"] for change in page["items"]]
    assert paged == whole == sorted(whole)
    rest = api.read(page["next"])
    assert (rest["items"], rest["has_more"], rest["head"]) == ([], False, page["head"])
    retitle(plan, ledger, "Second")
    (change,) = api.read(rest["next"])["items"]
    assert (change["event"], change["document"]["title"]) == ("updated", "Second")


def test_endings_are_items_without_a_document(api: Api, plan: PlanPage, ledger: Ledger) -> None:
    plan.live = False
    plan.save()
    ledger.record()
    for query in ("after=0", f"after={api.read('/')['seq'] - 1}"):
        (change,) = api.read(f"/changes?types=plan.plan&{query}")["items"]
        assert (change["event"], change["document"], change["etag"]) == ("gone", None, None)


def test_a_move_is_told_with_the_new_path(api: Api, plan: PlanPage, ledger: Ledger) -> None:
    plan.slug = "strategic-plan"
    plan.save()
    ledger.record()
    assert ("moved", "/strategic-plan/") in told(api)


def test_of_what_became_private_only_position_event_id_and_type_are_told(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    plan.view_restrictions.create(restriction_type="login")
    ledger.record()
    for query in ("", "&history=true"):
        response = api.get(f"/changes?types=plan.plan{query}")
        assert b"Our plan" not in response.content
        assert b"/plan/" not in response.content.partition(b'"next"')[0]
        for change in response.json()["items"]:
            assert {name for name, value in change.items() if value is not None} == {
                "seq",
                "event",
                "id",
                "type",
            }


def test_a_position_behind_the_head_is_refused_with_the_way_to_start_again(
    api: Api, plan: PlanPage
) -> None:
    response = api.get("/changes?after=999999&types=plan.plan")
    assert response.status_code == 410
    problem = response.json()
    assert problem["type"].endswith("#problem-unknown-position")
    assert [change["path"] for change in api.read(problem["start"])["items"]] == ["/plan/"]


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "limit=1001", "wait=21", "history=1", "types=plan", "x=1"]
)
def test_what_the_feed_does_not_understand_is_refused(api: Api, plan: PlanPage, query: str) -> None:
    assert api.get(f"/changes?{query}").status_code == 400


def test_all_of_it_streams_as_lines(api: Api, plan: PlanPage) -> None:
    response = api.get("/changes", accept="application/x-ndjson")
    assert response.streaming
    assert response["Content-Type"] == "application/x-ndjson"
    lines = [orjson.loads(line) for line in b"".join(response.streaming_content).splitlines()]
    assert lines == api.read("/changes")["items"]
    assert response["Ledger-Head"] == str(lines[-1]["seq"])


def test_the_feed_costs_two_queries_and_one_if_nothing_happened(api: Api, plan: PlanPage) -> None:
    with CaptureQueriesContext(connection) as queries:
        response = api.get("/changes")
    assert len(queries) == 2
    with CaptureQueriesContext(connection) as queries:
        again = api.get("/changes", if_none_match=response["ETag"])
    assert (again.status_code, len(queries)) == (304, 1)
    assert again["Cache-Control"] == response["Cache-Control"] == "no-cache"


def test_a_waiting_request_is_answered_as_soon_as_something_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heads = iter([7, 7, 8])
    monkeypatch.setattr(waiting.reading, "head", lambda: next(heads))
    assert waiting.wait_beyond(7, 20) == 8


def test_waiting_ends_with_its_time(api: Api, plan: PlanPage) -> None:
    page = api.read("/changes?limit=1000")
    waited = api.read(f"{page['next']}&wait=1")
    assert (waited["items"], waited["head"]) == ([], page["head"])


def test_who_finds_no_place_to_wait_is_answered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "watch", lambda head, until: head + 1)
    taken = [waiting._places.acquire(blocking=False) for _ in range(waiting.PLACES)]
    assert all(taken)
    try:
        answered: list[int] = []
        thread = Thread(target=lambda: answered.append(waiting.wait_beyond(7, 20)))
        thread.start()
        thread.join(5)
        assert answered == [7]
    finally:
        for _ in taken:
            waiting._places.release()


def test_drafts_are_not_told(api: Api, plan: PlanPage, ledger: Ledger) -> None:
    StrategyPageFactory(parent=plan, draft=True, number="9", slug="secret")
    ledger.record()
    assert "secret" not in str(api.read("/changes?history=true"))

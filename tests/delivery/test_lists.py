import json

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plan.models import PlanPage, StrategyWorkgroup
from tests.delivery.conftest import Api
from tests.factories import PlanPageFactory, StrategyPageFactory, WorkgroupFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

NUMBERS = ("1", "2", "4", "4.2", "4.10", "10")


@layer
def strategies(plan: PlanPage, ledger: Ledger) -> None:
    backbone, communications = WorkgroupFactory(name="Backbone"), WorkgroupFactory(name="Comms")
    for number in NUMBERS:
        page = StrategyPageFactory(parent=plan, number=number)
        workgroup, role = (
            (backbone, "lead") if number in ("1", "2") else (communications, "support")
        )
        StrategyWorkgroup.objects.create(strategy=page, workgroup=workgroup, role=role)
    ledger.record()


def numbers(api: Api, query: str) -> list[str]:
    return [item["number"] for item in api.read(f"/strategies?{query}")["items"]]


def test_a_list_is_an_envelope_of_whole_documents(api: Api, strategies: None) -> None:
    page = api.read("/strategies")
    assert set(page) == {"items", "total", "next", "seq"}
    assert (page["total"], page["next"]) == (6, None)
    assert page["seq"] == api.read("/")["seq"]
    assert page["items"][0] == api.read(f"/documents/{page['items'][0]['id']}")


def test_numbers_are_in_the_order_in_which_people_count(api: Api, strategies: None) -> None:
    assert numbers(api, "") == list(NUMBERS)
    assert numbers(api, "sort=-number") == list(reversed(NUMBERS))


def test_a_repeated_filter_takes_any_value_and_different_filters_all_apply(
    api: Api, strategies: None
) -> None:
    assert numbers(api, "number=4.1") == []
    assert numbers(api, "number=4.2&number=1") == ["1", "4.2"]
    assert numbers(api, "role=lead&role=support&number=4.2&number=1") == ["1", "4.2"]
    assert numbers(api, "role=lead&number=4.2&number=1") == ["1"]
    assert numbers(api, "workgroup=comms&number=10") == ["10"]


def test_the_total_counts_all_pages_and_obeys_the_filters(api: Api, strategies: None) -> None:
    assert api.read("/strategies?limit=2")["total"] == 6
    assert api.read("/strategies?limit=1&role=support")["total"] == 4


@pytest.mark.parametrize("sort", ["number", "-number", "title", "-title", "-updated_at", "path"])
@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_neither_overlap_nor_leave_anything_out(
    api: Api, strategies: None, sort: str, limit: int
) -> None:
    whole = api.read(f"/strategies?sort={sort}")["items"]
    assert api.walk(f"/strategies?sort={sort}&limit={limit}") == whole


@pytest.mark.parametrize("sort", ["period_start", "-period_start"])
def test_documents_without_the_value_come_last_in_either_direction(
    api: Api, plan: PlanPage, ledger: Ledger, sort: str
) -> None:
    for year in (2020, 2024, None):
        PlanPageFactory(parent=plan.get_parent(), title=f"From {year}", period_start=year)
    ledger.record()
    whole = [item["period_start"] for item in api.read(f"/plans?sort={sort}")["items"]]
    dated = [2020, 2024] if sort == "period_start" else [2024, 2020]
    assert whole == [*dated, None, None]
    paged = [item["period_start"] for item in api.walk(f"/plans?sort={sort}&limit=1")]
    assert paged == whole


def test_next_is_an_address_that_can_be_followed_as_it_is(api: Api, strategies: None) -> None:
    following = api.read("/strategies?limit=2&role=support&sort=-number")["next"]
    assert following.startswith("http://testserver/api/v1/strategies?")
    assert [item["number"] for item in api.read(following)["items"]] == ["4.2", "4"]


@pytest.mark.parametrize(
    "question",
    ["sort=-number", "role=support", "sort=title", "number=1&number=2"],
)
def test_a_cursor_is_refused_with_any_other_question(
    api: Api, strategies: None, question: str
) -> None:
    cursor = api.read("/strategies?limit=2")["next"].partition("cursor=")[2]
    response = api.get(f"/strategies?{question}&cursor={cursor}")
    assert response.status_code == 400
    assert response.json()["type"].endswith("#problem-bad-cursor")


def test_a_cursor_may_go_on_with_another_limit(api: Api, strategies: None) -> None:
    cursor = api.read("/strategies?limit=2")["next"].partition("cursor=")[2]
    assert numbers(api, f"limit=3&cursor={cursor}") == ["4", "4.2", "4.10"]


def test_a_list_that_has_not_changed_is_answered_with_304(
    api: Api, strategies: None, plan: PlanPage, ledger: Ledger
) -> None:
    etag = api.get("/strategies?role=lead&number=1&number=2")["ETag"]
    assert api.get("/strategies?number=2&role=lead&number=1")["ETag"] == etag
    with CaptureQueriesContext(connection) as queries:
        again = api.get("/strategies?role=lead&number=1&number=2", if_none_match=etag)
    assert (again.status_code, len(queries)) == (304, 1)
    StrategyPageFactory(parent=plan, number="11")
    ledger.record()
    assert api.get("/strategies?role=lead&number=1&number=2", if_none_match=etag).status_code == 200


@pytest.mark.parametrize("query", ["", "limit=1", "limit=200", "sort=-number&role=support"])
@pytest.mark.parametrize("remembered", [True, False])
def test_a_list_costs_three_queries_at_most(
    api: Api, strategies: None, query: str, remembered: bool
) -> None:
    cache.clear()
    if remembered:
        api.read(f"/strategies?{query}")
    with CaptureQueriesContext(connection) as queries:
        api.read(f"/strategies?{query}")
    assert len(queries) <= 3


def test_the_last_page_costs_three_queries_at_most_even_where_nothing_is_remembered(
    api: Api, strategies: None
) -> None:
    following = api.read("/strategies?sort=-number&limit=5")["next"]
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert api.read(following)["total"] == 6
    assert len(queries) <= 3


def test_a_collection_of_several_types_can_be_asked_for_one(api: Api, plan: PlanPage) -> None:
    assert api.titles("/pages?type=home.home") == ["Home"]
    assert api.titles("/pages?type=home.faq") == []


@pytest.mark.parametrize("query", ["", "?sort=-number", "?role=lead&fields=number"])
def test_a_whole_collection_streams_as_lines(api: Api, strategies: None, query: str) -> None:
    response = api.get(f"/strategies{query}", accept="application/x-ndjson")
    assert (response.status_code, response["Content-Type"]) == (200, "application/x-ndjson")
    lines = [json.loads(line) for line in b"".join(response.streaming_content).splitlines()]
    assert lines == api.read(f"/strategies{query}")["items"]
    assert int(response["Ledger-Head"]) == api.read("/")["seq"]
    again = api.get(
        f"/strategies{query}", accept="application/x-ndjson", if_none_match=response["ETag"]
    )
    assert again.status_code == 304
    assert api.get(f"/strategies{query}")["ETag"] != response["ETag"]


def test_documents_without_the_value_come_last_in_a_stream_too(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    PlanPageFactory(parent=plan.get_parent(), title="Dated", period_start=2020)
    ledger.record()
    response = api.get("/plans?sort=-period_start", accept="application/x-ndjson")
    lines = b"".join(response.streaming_content).splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Dated", "Our plan"]


@pytest.mark.parametrize("parameter", ["limit=5", "facets=role", "include=plan"])
def test_a_stream_has_no_pages(api: Api, strategies: None, parameter: str) -> None:
    response = api.get(f"/strategies?{parameter}", accept="application/x-ndjson")
    assert response.status_code == 400


def test_an_empty_collection_streams_nothing(api: Api, plan: PlanPage) -> None:
    response = api.get("/strategies", accept="application/x-ndjson")
    assert b"".join(response.streaming_content) == b""

"""`fields`, `include`, `facets` and ranges."""

import time
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plan.models import Action, PlanPage, StrategyWorkgroup
from tests.delivery.conftest import Api
from tests.factories import StrategyPageFactory, WorkgroupFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


@layer
def strategies(plan: PlanPage, ledger: Ledger) -> None:
    backbone, comms = WorkgroupFactory(name="Backbone"), WorkgroupFactory(name="Comms")
    goal = StrategyPageFactory(parent=plan, number="4", slug="four")
    for place, workgroups in enumerate([[backbone], [backbone, comms], []], start=1):
        page = StrategyPageFactory(parent=goal, number=f"4.{place}", slug=f"s{place}")
        for workgroup in workgroups:
            StrategyWorkgroup.objects.create(strategy=page, workgroup=workgroup, role="lead")
        due = date(2025, place, 15)
        Action.objects.create(strategy=page, number=f"4.{place}.1", statement="A", target_date=due)
    ledger.record()


def numbers(api: Api, query: str) -> list[str]:
    return [item["number"] for item in api.read(f"/strategies?{query}")["items"]]


def refused(api: Api, url: str) -> dict[str, Any]:
    response = api.get(url)
    assert response.status_code == 400, response.content
    return {fault["parameter"]: fault for fault in response.json()["errors"]}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("level__gte=2", ["4.1", "4.2", "4.3"]),
        ("level__lt=2", ["4"]),
        ("level__gt=1&level__lte=2", ["4.1", "4.2", "4.3"]),
        ("target_date__gte=2025-02-15", ["4.2", "4.3"]),
        ("target_date__gt=2025-02-15", ["4.3"]),
        ("target_date__lt=2025-02-15T00:00:00Z", ["4.1"]),
        ("target_date__gte=2025-01-01&target_date__lt=2025-02-01", ["4.1"]),
        ("target_date=2025-03-15", ["4.3"]),
    ],
)
def test_numbers_and_dates_compare(
    api: Api, strategies: None, query: str, found: list[str]
) -> None:
    assert numbers(api, query) == found


@pytest.mark.parametrize("parameter", ["number__gte", "role__gt", "level__ne", "level__", "__gte"])
def test_what_does_not_compare_is_unknown(api: Api, strategies: None, parameter: str) -> None:
    assert set(refused(api, f"/strategies?{parameter}=1")) == {parameter}


def test_only_the_fields_asked_for_are_sent_beside_id_and_type(api: Api, strategies: None) -> None:
    (item,) = api.read("/strategies?number=4.2&fields=title,workgroups.name")["items"]
    assert set(item) == {"id", "type", "title", "workgroups"}
    assert item["workgroups"] == [{"name": "Backbone"}, {"name": "Comms"}]
    one = api.read(f"/documents/{item['id']}?fields=workgroups.name,title")
    assert one == item


def test_a_whole_field_holds_its_parts(api: Api, strategies: None) -> None:
    (item,) = api.read("/strategies?number=4.2&fields=workgroups,workgroups.name")["items"]
    assert {"id", "slug", "name", "role"} <= set(item["workgroups"][0])


@pytest.mark.parametrize(
    "field", ["secret", "title.secret", "workgroups.secret", "", ".", "title.", "__class__"]
)
def test_a_field_that_does_not_exist_is_refused(api: Api, strategies: None, field: str) -> None:
    fault = refused(api, f"/strategies?fields=title,{field}")["fields"]
    assert isinstance(fault["allowed"], list)


def test_the_fields_of_a_part_are_listed_where_one_of_them_is_wrong(
    api: Api, strategies: None
) -> None:
    fault = refused(api, "/strategies?fields=workgroups.nmae")["fields"]
    assert {"id", "name", "role", "slug"} <= set(fault["allowed"])


def test_a_document_is_not_asked_for_the_fields_of_another_type(api: Api, strategies: None) -> None:
    plan_id = api.read("/documents?path=/plan/")["id"]
    assert "fields" in refused(api, f"/documents/{plan_id}?fields=number")
    assert "include" in refused(api, f"/documents/{plan_id}?include=workgroups")


def test_hostile_paths_are_refused_at_once(api: Api, strategies: None) -> None:
    api.read("/")  # the first request loads the routes
    deep, many = ".".join(["parent"] * 50), ",".join(f"f{n}" for n in range(700))
    for parameter in ("fields", "include", "facets"):
        for value in (deep, many, "%00", "," * 500, "💥"):
            began = time.process_time()
            refused(api, f"/strategies?{parameter}={value}")
            assert time.process_time() - began < 0.5


def test_linked_documents_are_included_once_each(api: Api, strategies: None) -> None:
    page = api.read("/strategies?include=plan,workgroups&limit=200")
    titles = [document["title"] for document in page["included"]]
    assert sorted(titles) == ["Backbone", "Comms", "Our plan"]
    plan = next(one for one in page["included"] if one["type"] == "plan.plan")
    assert plan == api.read(f"/documents/{plan['id']}")


def test_an_include_goes_on_in_the_linked_document(api: Api, strategies: None) -> None:
    page = api.read("/strategies?number=4.1&include=parent.parent")
    assert [document["path"] for document in page["included"]] == ["/plan/four/", "/plan/"]
    document = api.read(f"/documents/{page['items'][0]['id']}?include=plan.parent")
    assert [one["path"] for one in document["included"]] == ["/plan/", "/"]


@pytest.mark.parametrize("path", ["title", "actions", "parent.parent.parent", "seo.title", "x"])
def test_what_is_no_link_or_too_deep_is_not_included(api: Api, strategies: None, path: str) -> None:
    assert set(refused(api, f"/strategies?include={path}")) == {"include"}


def test_including_costs_one_query_for_each_level(api: Api, strategies: None) -> None:
    for include, most in (("plan,workgroups", 3), ("parent.parent", 4)):
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            api.read(f"/strategies?include={include}&limit=200")
        assert len(queries) <= most


def test_facets_count_the_documents_that_match(api: Api, strategies: None) -> None:
    page = api.read("/strategies?facets=workgroup,level,role&limit=1")
    assert page["facets"] == {
        "level": [{"value": 2, "count": 3}, {"value": 1, "count": 1}],
        "role": [{"value": "lead", "count": 2}],
        "workgroup": [{"value": "backbone", "count": 2}, {"value": "comms", "count": 1}],
    }
    under = api.read("/strategies?workgroup=comms&facets=workgroup")
    assert [count["value"] for count in under["facets"]["workgroup"]] == ["backbone", "comms"]
    assert under["total"] == 1


def test_facets_cost_no_more_queries_than_a_list_may(api: Api, strategies: None) -> None:
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        api.read("/strategies?facets=workgroup,level&role=lead")
    assert len(queries) <= 3


def test_a_facet_without_values_is_empty_and_one_that_is_none_is_refused(
    api: Api, plan: PlanPage
) -> None:
    assert api.read("/strategies?facets=role")["facets"] == {"role": []}
    assert "role" in refused(api, "/strategies?facets=title")["facets"]["allowed"]


def test_the_next_page_keeps_what_was_selected(api: Api, strategies: None) -> None:
    page = api.read("/strategies?limit=2&fields=number&include=plan&facets=level&level__gte=2")
    following = api.read(page["next"])
    assert following["items"][0].keys() == {"id", "type", "number"}
    assert following["facets"] == page["facets"]
    assert following["included"] == page["included"]
    assert following["total"] == 3

"""Whatever is not understood is refused, named, and never ignored."""

import time
from contextlib import suppress
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.delivery.problems import BadParameter, QueryTooLong
from cms.delivery.query.kinds import whole_number
from cms.delivery.query.parameters import Parameter, declared
from cms.delivery.query.reading import read_query
from home.models import HomePage
from tests.delivery.conftest import Api


def faults(response: Any) -> dict[str, Any]:
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    return {fault["parameter"]: fault for fault in response.json()["errors"]}


def test_an_unknown_parameter_is_named_with_what_is_known(api: Api, home: HomePage) -> None:
    found = faults(api.get("/strategies?nmuber=4.1"))
    assert "“nmuber”" in found["nmuber"]["detail"]
    assert {"number", "role", "sort", "limit"} <= set(found["nmuber"]["allowed"])


def test_everything_that_is_wrong_is_said_at_once(api: Api, home: HomePage) -> None:
    found = faults(api.get("/strategies?x=1&limit=0&role=boss&sort=size&level=two"))
    assert set(found) == {"x", "limit", "role", "sort", "level"}
    assert found["role"]["allowed"] == ["lead", "support", "advisory"]
    assert "-number" in found["sort"]["allowed"]


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("limit", "201"),
        ("limit", "-1"),
        ("limit", "1e2"),
        ("limit", "٣"),
        ("limit", ""),
        ("limit", "9" * 400),
        ("sort", "-"),
        ("sort", "number,title"),
        ("level", "nan"),
        ("level", "1" * 400),
        ("input_open", "yes"),
        ("target_date", "2025-02-30"),
        ("target_date", "soon"),
        ("target_date", "0001-01-01T00:00:00%2B14:00"),
        ("target_date__gt", "9999-12-31T23:59:59-23:59"),
        ("number", "x" * 201),
        ("number", "%00"),
        ("locale", "xx"),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    api: Api, home: HomePage, parameter: str, value: str
) -> None:
    assert set(faults(api.get(f"/strategies?{parameter}={value}"))) == {parameter}


@pytest.mark.parametrize("parameter", ["limit", "sort", "cursor"])
def test_what_is_taken_once_is_not_taken_twice(api: Api, home: HomePage, parameter: str) -> None:
    value = {"limit": "5", "sort": "title", "cursor": "x"}[parameter]
    found = faults(api.get(f"/strategies?{parameter}={value}&{parameter}={value}"))
    assert "once" in found[parameter]["detail"]


@pytest.mark.parametrize(
    "route", ["/", "/documents/00000000-0000-4000-8000-000000000000", "/site", "/navigation"]
)
def test_routes_without_parameters_take_none(api: Api, home: HomePage, route: str) -> None:
    assert "q" in faults(api.get(f"{route}?q=1"))


@pytest.mark.parametrize("path", ["", "plan/", "https://example.org/"])
def test_a_path_begins_at_the_root(api: Api, home: HomePage, path: str) -> None:
    assert set(faults(api.get(f"/documents?path={path}"))) == {"path"}


def test_a_document_needs_its_path(api: Api, home: HomePage) -> None:
    assert "needed" in faults(api.get("/documents"))["path"]["detail"]


@pytest.mark.parametrize("cursor", ["x", "é", "AAAA", "A" * 500, "../..", "%ff"])
def test_a_made_up_cursor_is_refused(api: Api, home: HomePage, cursor: str) -> None:
    assert api.get(f"/strategies?cursor={cursor}").status_code == 400


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("&".join(f"number={n}" for n in range(10_000)), 414),
        ("&".join(f"number={n}" for n in range(201)), 414),
        ("number=" + "9" * 100_000, 414),
        ("&" * 7_999, 414),
        ("number=%ff%fe", 400),
        ("number=%F0%28%8C%28", 400),
        ("a[b][c]=1", 400),
        ("number=1%27%20OR%201=1--", 200),
        ("number=%F0%9F%92%A5", 200),
        ("%00=1", 400),
        ("=", 400),
    ],
)
def test_hostile_queries_are_answered_at_once(
    api: Api, home: HomePage, query: str, status: int
) -> None:
    api.read("/")  # the first request loads the routes
    began = time.process_time()
    response = api.get(f"/strategies?{query}")
    assert response.status_code == status, response.content
    assert time.process_time() - began < 0.5


def test_bytes_that_are_no_text_are_refused(client: Client, home: HomePage) -> None:
    assert client.get("/api/v1/strategies", QUERY_STRING="number=\xff").status_code == 400


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_no_query_string_is_more_than_refused(text: str) -> None:
    known = declared(Parameter("limit", "", whole_number(1, 200)), Parameter("q", "", repeats=True))
    with suppress(BadParameter, QueryTooLong):
        read_query(text.encode().decode("latin-1"), known)

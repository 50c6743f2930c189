"""Both ways of a read say the same, and only reads of the API take the short one."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from cms.delivery.short_way import Sent, is_short, with_short_way
from home.models import HomePage
from plan.models import PlanPage
from tests.delivery.conftest import Api

Answer = tuple[str, dict[str, str], bytes]

READS = [
    ("/plans", {}),
    ("/plans", {"HTTP_ACCEPT": "application/x-ndjson"}),
    ("/plans", {"HTTP_ACCEPT": "text/html"}),
    ("/plans?limit=x", {}),
    ("/documents?path=/plan/", {"HTTP_ACCEPT_ENCODING": "br"}),
    ("/documents?path=/plan/", {"HTTP_IF_NONE_MATCH": "*"}),
    ("/documents?path=/nowhere/", {}),
    ("/documents/4c1f3b7e-0000-4000-8000-000000000000", {}),
    ("/", {"HTTP_HOST": "evil.example"}),
]


def refused(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    raise AssertionError("This took the long way.")


def environ(url: str, method: str = "GET", **more: str) -> dict[str, Any]:
    path, _, query = url.partition("?")
    made = RequestFactory()._base_environ(PATH_INFO=f"/api/v1{path}", QUERY_STRING=query, **more)
    return {**made, "REQUEST_METHOD": method, "wsgi.input": BytesIO()}


def shortly(given: dict[str, Any]) -> Answer:
    started: list[Any] = []
    sent = with_short_way(refused)(given, lambda *told: started.extend(told))
    return started[0], dict(started[1]), b"".join(sent)


@pytest.fixture
def both(api: Api, plan: PlanPage, settings: Settings) -> Callable[..., tuple[Answer, Answer]]:
    settings.API_READS_PER_MINUTE = 0
    assert api.get("/").status_code == 200  # loads the routes

    def asked(url: str, method: str = "GET", **more: str) -> tuple[Answer, Answer]:
        long = api.client.generic(method, f"/api/v1{url}", **more)  # type: ignore[arg-type]
        body = b"".join(long)
        status = f"{long.status_code} {long.reason_phrase}"
        return shortly(environ(url, method, **more)), (status, dict(long.items()), body)

    return asked


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(("url", "headers"), READS)
def test_both_ways_say_the_same(
    both: Callable[..., tuple[Answer, Answer]], url: str, headers: dict[str, str], method: str
) -> None:
    short, long = both(url, method, **headers)
    assert short == long


def test_a_plain_request_is_led_to_https(api: Api, home: HomePage, settings: Settings) -> None:
    api.get("/")
    settings.SECURE_SSL_REDIRECT = True
    status, headers, body = shortly(environ("/plans?limit=1"))
    assert (status, body) == ("301 Moved Permanently", b"")
    assert headers["Location"] == "https://testserver/api/v1/plans?limit=1"


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ({}, True),
        ({"REQUEST_METHOD": "HEAD"}, True),
        ({"REQUEST_METHOD": "POST"}, False),
        ({"REQUEST_METHOD": "OPTIONS"}, False),
        ({"PATH_INFO": "/admin/"}, False),
        ({"PATH_INFO": "/api/v1/docs"}, False),
        ({"PATH_INFO": "/api/v1/nowhere"}, False),
        ({"PATH_INFO": "/api/v1/plans/"}, False),
        ({"PATH_INFO": "/api/v1/pl\xc3\xa4ne"}, False),
        ({"SCRIPT_NAME": "/below"}, False),
    ],
)
def test_only_a_read_of_a_known_route_is_short(
    api: Api, home: HomePage, given: dict[str, str], short: bool
) -> None:
    api.get("/")
    assert is_short({**environ("/plans"), **given}) is short


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_failed_is_closed_behind_the_answer() -> None:
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")
    assert connection.errors_occurred
    closed: list[str] = []
    response = HttpResponse()
    response._resource_closers.append(lambda: closed.append("closed"))
    Sent(response).close()
    assert closed == ["closed"]
    assert not connection.errors_occurred

"""What a reader meets at the limit."""

import re

import pytest
from django.test import Client, RequestFactory
from pytest_django import Settings

from cms.delivery.limits.admission import admit_post
from cms.settings.environment import whole_number
from home.models import HomePage
from tests.delivery.conftest import Api


@pytest.fixture(autouse=True)
def three_a_minute(settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 3


def test_beyond_the_limit_is_429_and_says_how_long(api: Api) -> None:
    answers = [api.get("/") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    refused = answers[3]
    assert refused["Content-Type"] == "application/problem+json"
    assert refused["Cache-Control"] == "no-store"
    assert 1 <= int(refused["Retry-After"]) <= 120
    assert refused["RateLimit"] == f'"reads-per-address";r=0;t={refused["Retry-After"]}'
    assert refused["RateLimit-Policy"] == '"reads-per-address";q=3;w=60'
    assert refused["Access-Control-Allow-Origin"] == "*"
    assert refused.json()["type"].endswith("#problem-too-many-requests")
    assert re.search(r"r=2;", answers[0]["RateLimit"])


@pytest.mark.parametrize("route", ["/nowhere", "/strategies?x=1", "/changes?after=99", "/docs"])
def test_whatever_is_answered_counts(api: Api, home: HomePage, route: str) -> None:
    assert ";r=2;" in api.get(route)["RateLimit"]


def test_a_304_counts_and_says_so(api: Api, home: HomePage) -> None:
    etag = api.get("/")["ETag"]
    answer = api.get("/", if_none_match=etag)
    assert answer.status_code == 304
    assert ";r=1;" in answer["RateLimit"]


def test_head_counts(api: Api, home: HomePage) -> None:
    assert ";r=2;" in api.client.head("/api/v1/")["RateLimit"]


def test_head_is_refused_without_a_body(api: Api) -> None:
    for _ in range(3):
        api.get("/")
    refused = api.client.head("/api/v1/")
    assert (refused.status_code, refused.content) == (429, b"")
    assert "Retry-After" in refused


@pytest.mark.parametrize("method", ["options", "post"])
def test_what_is_no_read_is_not_counted(api: Api, method: str) -> None:
    assert "RateLimit" not in getattr(api.client, method)("/api/v1/")
    assert ";r=2;" in api.get("/")["RateLimit"]


def test_addresses_are_counted_apart_and_believed_of_proxies_only(
    client: Client, db: None, settings: Settings
) -> None:
    def left(peer: str, forwarded: str) -> str:
        headers = {"X-Forwarded-For": forwarded}
        return client.get("/api/v1/", REMOTE_ADDR=peer, headers=headers)["RateLimit"]

    assert ";r=2;" in left("198.51.100.7", "203.0.113.1")
    assert ";r=1;" in left("198.51.100.7", "203.0.113.2")
    settings.TRUSTED_PROXIES = ["198.51.100.0/24"]
    assert ";r=2;" in left("198.51.100.7", "203.0.113.1")
    assert ";r=2;" in left("198.51.100.7", "203.0.113.2")
    assert ";r=2;" in left("198.51.100.7", "2001:db8::1")
    assert ";r=1;" in left("198.51.100.7", "2001:db8::2")


def test_without_an_address_there_is_no_limit_by_address(client: Client, db: None) -> None:
    answers = [client.get("/api/v1/", REMOTE_ADDR="") for _ in range(5)]
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0]


def test_zero_is_no_limit(api: Api, settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 0
    assert {api.get("/").status_code for _ in range(5)} == {200}


def test_the_rest_of_the_site_has_no_such_limit(client: Client, home: HomePage) -> None:
    assert {client.get("/").status_code for _ in range(5)} == {200}


def test_posts_have_a_count_of_their_own(settings: Settings) -> None:
    settings.API_POSTS_PER_MINUTE = 2
    request = RequestFactory().post("/api/v1/")
    admissions = [admit_post(request) for _ in range(3)]
    assert [one.refusal is None for one in admissions] == [True, True, False]
    assert admissions[0].headers["RateLimit-Policy"] == '"posts-per-address";q=2;w=60'


def test_the_defaults_are_those_that_are_documented() -> None:
    assert whole_number("API_READS_PER_MINUTE", 1200) == 1200
    assert whole_number("API_POSTS_PER_MINUTE", 20) == 20

"""Secrets that stand in addresses: how often they may be tried, and that no log keeps them."""

import secrets
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from cms.delivery.limits import of_links
from cms.delivery.limits.local import LocalCounters
from cms.delivery.limits.of_links import LimitLinks
from cms.delivery.limits.window import Moment, Taken, Wanted
from cms.editorial.links.by_link import opened_by_link
from cms.settings.redaction import redacted

WAYS = ["/review/{}/", "/es/review/{}/", "/judging/{}/", "/input/{}/", "/nominate/{}/"]


@pytest.fixture(autouse=True)
def thirty_a_minute(settings: Settings) -> None:
    settings.PRIVATE_LINKS_PER_MINUTE = 30


@pytest.mark.parametrize("way", WAYS)
def test_who_guesses_is_stopped_and_nobody_else(client: Client, db: None, way: str) -> None:
    answers = [client.get(way.format(secrets.token_urlsafe(32))) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
    assert 1 <= int(answers[3]["Retry-After"]) <= 120
    assert "no-store" in answers[3]["Cache-Control"]
    elsewhere = client.get(way.format("guessed"), REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 404
    assert client.get("/nowhere/").status_code == 404


def test_a_wrong_link_costs_two_counts_not_ten(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, counters = list[int](), LocalCounters()

    def take(partition: str, quota: int, moment: Moment, wanted: Wanted) -> Taken:
        counted.append(wanted.permits)
        return LocalCounters.take(counters, partition, quota, moment, wanted)

    monkeypatch.setattr(counters, "take", take)
    monkeypatch.setattr(of_links, "counters", lambda: counters)
    assert client.get("/review/guessed/").status_code == 404
    assert counted == [1, 9]
    assert sum(counters.used.values()) == 10


@pytest.mark.parametrize(("accept", "kind"), [("*/*", "text/html"), ("application/json", "json")])
def test_who_has_a_link_may_open_it_as_often_as_the_limit_says(accept: str, kind: str) -> None:
    limited = LimitLinks(lambda request: HttpResponse())
    request = RequestFactory().get("/review/secret/", headers={"Accept": accept})
    answers = [limited.process_view(request, marked, (), {}) for _ in range(31)]
    assert answers[:30] == [None] * 30
    assert answers[30]
    assert (answers[30].status_code, kind in answers[30]["Content-Type"]) == (429, True)
    assert limited.process_view(request, other, (), {}) is None


def test_zero_is_no_limit_for_links_either(settings: Settings) -> None:
    settings.PRIVATE_LINKS_PER_MINUTE = 0
    limited = LimitLinks(lambda request: HttpResponse())
    request = RequestFactory().get("/review/secret/")
    assert {limited.process_view(request, marked, (), {}) for _ in range(99)} == {None}


@pytest.mark.parametrize("way", WAYS)
def test_logs_do_not_keep_what_opens_them(way: str) -> None:
    token = secrets.token_urlsafe(32)
    line = redacted(f'"GET {way.format(token)}?x=1 HTTP/1.1" 404')
    assert token not in line
    assert "[redacted]" in line


def test_the_server_writes_no_access_log_that_would(settings: Settings) -> None:
    """It writes addresses as they are; what Django logs goes through our formatter."""
    for name in ("Dockerfile", "compose.yaml", "cms/operations/serving/web.py"):
        assert "access" not in Path(settings.BASE_DIR, name).read_text().lower()


@opened_by_link
def marked(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def other(request: HttpRequest) -> HttpResponse:
    return HttpResponse()

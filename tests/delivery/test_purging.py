"""A shared cache hears of every change, in the operator's words, and no change waits for it."""

import json
import logging
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from pytest_django import Settings
from wagtail.models import PageViewRestriction

from cms.delivery.models import Purged
from cms.delivery.purging.following import purge_due
from cms.ledger.models import Current
from cms.operations.working.jobs import jobs
from cms.settings.purging import HTTP_BACKEND, TAGS, URLS, Purging, checked, headers
from home.models import HomePage
from tests.factories import ContentPageFactory
from tests.ledger.fixtures import Ledger

TOKEN = "secret-of-the-cdn"


class Cache(ThreadingHTTPServer):
    """A shared cache that notes what it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.told: list[tuple[str, str, dict[str, str], str]] = []
        self.status = 200

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Cache

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.told.append((self.command, self.path, dict(self.headers), body))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    do_POST = do_PURGE = answer  # noqa: N815

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[Cache]:
    with Cache() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def cache(server: Cache, settings: Settings, home: HomePage) -> Cache:
    """Told by tags, and up to date."""
    server.told, server.status = [], 200
    settings.PURGING = checked(
        Purging(
            way=TAGS,
            url=f"{server.url}/zones/1?soft={{keys}}",
            headers={"Fastly-Key": "{token}", "Surrogate-Key": "{keys}"},
            body='{"tags": {keys_json}}',
            token=TOKEN,
            at_once=1_000,
        )
    )
    assert purge_due() == 0
    assert server.told == []
    return server


def change(home: HomePage, ledger: Ledger, title: str = "New") -> str:
    """Publish a page; answers its document's id."""
    page = ContentPageFactory(parent=home, title=title, slug=title.lower())
    ledger.record()
    return str(Current.objects.get(label="wagtailcore.page", object_id=page.pk).document_id)


def test_it_is_told_of_what_was_published_and_only_once(
    cache: Cache, home: HomePage, ledger: Ledger
) -> None:
    id = change(home, ledger)
    assert purge_due() > 0
    assert purge_due() == 0
    ((method, path, sent, body),) = cache.told
    tags = json.loads(body)["tags"]
    assert {id, "in:pages", "at:/new/", "below:/", "below:/new/", "ledger"} <= set(tags)
    assert (method, sent["Fastly-Key"]) == ("POST", TOKEN)
    assert sent["Surrogate-Key"].split() == tags
    assert path.startswith("/zones/1?soft=ledger%20in%3Apages")
    assert "New" not in str(cache.told)


def test_it_is_told_of_the_old_place_and_the_new(
    cache: Cache, home: HomePage, ledger: Ledger
) -> None:
    id = change(home, ledger)
    page = home.get_children().get(slug="new")
    page.slug = "newer"
    page.save()
    ledger.record()
    purge_due()
    assert {id, "at:/new/", "at:/newer/"} <= set(json.loads(cache.told[-1][3])["tags"])


def test_it_is_told_of_what_is_sealed_long_after_it_had_ended(
    cache: Cache, home: HomePage, ledger: Ledger
) -> None:
    """There is no edition of that: readers were told already that it has ended, and why."""
    id = change(home, ledger)
    page = home.get_children().get(slug="new")
    page.unpublish()
    ledger.record()
    purge_due()
    assert purge_due() == 0
    cache.told.clear()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert ledger.record().seqs == []
    purge_due()
    ((_, _, _, body),) = cache.told
    assert {id, "at:/new/", "below:/new/", "in:pages", "ledger"} <= set(json.loads(body)["tags"])
    purge_due()
    assert len(cache.told) == 1


def test_many_keys_are_told_in_several_requests(
    cache: Cache, home: HomePage, ledger: Ledger, settings: Settings
) -> None:
    settings.PURGING = checked(
        Purging(way=TAGS, url=cache.url, method="PURGE", body="{keys_comma}", at_once=2)
    )
    change(home, ledger)
    purge_due()
    told = [body.split(",") for *_, body in cache.told]
    assert len(told) > 2
    assert {len(keys) for keys in told[:-1]} == {2}
    assert {method for method, *_ in cache.told} == {"PURGE"}


def test_a_cache_that_refuses_is_told_again_later_of_everything(
    cache: Cache, home: HomePage, ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    first = change(home, ledger)
    cache.status = 503
    with caplog.at_level(logging.WARNING):
        assert purge_due() == 0
        assert purge_due() == 0
    assert len(cache.told) == len(caplog.records) == 1
    assert "it answered 503" in caplog.text
    assert TOKEN not in caplog.text
    second = change(home, ledger, "Second")
    cache.status = 200
    with time_machine.travel(timezone.now() + timedelta(seconds=2)):
        assert purge_due() > 0
    assert {first, second} <= set(json.loads(cache.told[-1][3])["tags"])
    assert Purged.objects.get().failures == 0


def test_a_cache_that_is_not_there_is_no_error_of_the_worker(
    cache: Cache, home: HomePage, ledger: Ledger, settings: Settings
) -> None:
    settings.PURGING = checked(Purging(way=TAGS, url="http://127.0.0.1:1/", token=TOKEN))
    change(home, ledger)
    for n in range(1, 4):
        with time_machine.travel(timezone.now() + timedelta(hours=n)):
            assert purge_due() == 0
        assert Purged.objects.get().failures == n
    purged = Purged.objects.get()
    purged.failures = 40
    purged.fail()
    assert purged.retry_at
    assert purged.retry_at - timezone.now() <= timedelta(minutes=5)


def test_wagtails_backends_are_told_of_pages_and_addresses(
    cache: Cache, home: HomePage, ledger: Ledger, settings: Settings
) -> None:
    options = {"LOCATION": cache.url}
    settings.PURGING = checked(Purging(way=URLS, backend=HTTP_BACKEND, options=options))
    id = change(home, ledger)
    assert purge_due() > 0
    assert {method for method, *_ in cache.told} == {"PURGE"}
    assert {sent["Host"] for _, _, sent, _ in cache.told} == {"testserver"}
    paths = {path for _, path, *_ in cache.told}
    api = "/api/v1/"
    assert {api, f"{api}pages", f"{api}documents/{id}", f"{api}documents?path=/new/"} <= paths
    assert {"/new/", "/"} <= paths | {"/"}


def test_the_worker_purges_only_where_a_cache_is_configured(settings: Settings) -> None:
    assert "purging" not in {job.name for job in jobs()}
    settings.PURGING = Purging(way=TAGS, url="https://cache.example/")
    assert "purging" in {job.name for job in jobs()}


@pytest.mark.parametrize(
    ("purging", "named"),
    [
        (Purging(way=TAGS), "PURGE_URL"),
        (Purging(way=TAGS, url="ftp://x"), "PURGE_URL"),
        (Purging(way=URLS), "PURGE_OPTIONS"),
        (Purging(method="P\n"), "PURGE_METHOD"),
        (Purging(at_once=0), "PURGE_KEYS_AT_ONCE"),
        (Purging(body="{secret}"), "{secret}"),
        (Purging(headers={"X": "{tokens}"}), "{tokens}"),
    ],
)
def test_what_cannot_work_is_refused_by_name(purging: Purging, named: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=named.replace("{", r"\{")):
        checked(purging)


@pytest.mark.parametrize("text", ["x", "[]", '{"X": 1}', '{"X": "a\\nInjected: b"}'])
def test_headers_are_an_object_of_lines(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="PURGE_HEADERS"):
        headers("PURGE_HEADERS", text)

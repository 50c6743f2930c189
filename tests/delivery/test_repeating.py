"""What was answered before is answered again in one statement, unless it is not true any more."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.db import DatabaseError, connection, transaction
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings

import cms.delivery
from cms.delivery.keys.create import create
from cms.delivery.keys.revoke import revoke
from cms.delivery.keys.secret import new_secret
from cms.delivery.models import DeliveryKey
from cms.delivery.repeating import DEPENDS_ON
from cms.delivery.short_way import with_short_way
from cms.ledger.erasing import erase
from cms.ledger.models import Identity
from cms.ledger.readers import note_change_of_readers
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.factories import PlanPageFactory
from tests.ledger.fixtures import Ledger

Answer = tuple[str, dict[str, str], bytes]
Ask = Callable[..., Answer]

OF_WHO_ASKS = {"HTTP_AUTHORIZATION", "HTTP_X_FORWARDED_FOR"}
OF_POSTS = {"HTTP_IDEMPOTENCY_KEY", "HTTP_USER_AGENT", "HTTP_REFERER"}


def refused(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    raise AssertionError("This took the long way.")


@pytest.fixture
def ask(api: Api, plan: PlanPage, settings: Settings) -> Ask:
    settings.API_READS_PER_MINUTE = 0
    assert api.get("/").status_code == 200  # loads the routes
    application = with_short_way(refused)

    def asked(url: str, method: str = "GET", **headers: str) -> Answer:
        path, _, query = url.partition("?")
        base = RequestFactory()._base_environ(PATH_INFO=f"/api/v1{path}", QUERY_STRING=query)
        environ = {**base, **headers, "REQUEST_METHOD": method, "wsgi.input": BytesIO()}
        started: list[Any] = []
        sent = application(environ, lambda *told: started.extend(told))
        return started[0], dict(started[1]), b"".join(sent)

    return asked


def of_plan(plan: PlanPage) -> str:
    return f"/documents/{Identity.objects.get(label='wagtailcore.page', object_id=plan.pk).pk}"


@pytest.fixture
def no_view(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on nothing but what was answered before is answered."""

    def made(*args: Any) -> None:
        raise AssertionError("This was made anew.")

    return lambda: monkeypatch.setattr(WSGIRequest, "__init__", made)


def test_the_same_is_answered_again_in_one_statement(
    ask: Ask, plan: PlanPage, no_view: Callable[[], None], django_assert_num_queries: Any
) -> None:
    asked: list[tuple[str, dict[str, str]]] = [
        ("/plans?limit=5&fields=title", {}),
        (of_plan(plan), {}),
        (of_plan(plan), {"HTTP_ACCEPT_ENCODING": "br"}),
        (f"{of_plan(plan)}?fields=title", {}),
        ("/documents?path=/plan/", {}),
        ("/search?q=plan", {}),
    ]
    for url, headers in [*asked]:
        etag = ask(url, **headers)[1]["ETag"]
        asked.append((url, headers | {"HTTP_IF_NONE_MATCH": etag}))
    before = [ask(url, **headers) for url, headers in asked]
    assert [answer[0][:3] for answer in before] == ["200"] * 6 + ["304"] * 6
    no_view()
    for (url, headers), answer in zip(asked, before, strict=True):
        with django_assert_num_queries(1):
            assert ask(url, **headers) == answer


def test_the_first_read_after_a_change_finds_it(ask: Ask, plan: PlanPage, ledger: Ledger) -> None:
    urls = (of_plan(plan), "/documents?path=/plan/", "/plans")
    held = {url: ask(url)[1]["ETag"] for url in urls}
    for url, etag in held.items():
        assert ask(url, HTTP_IF_NONE_MATCH=etag)[0].startswith("304")
    plan.title = "Another name"
    plan.save()
    ledger.record()
    for url, etag in held.items():
        for headers in ({}, {"HTTP_IF_NONE_MATCH": etag}):
            status, _, body = ask(url, **headers)
            assert (status, b"Another name" in body) == ("200 OK", True)


def test_a_change_elsewhere_leaves_a_document_as_it_is(
    ask: Ask, plan: PlanPage, ledger: Ledger, no_view: Callable[[], None]
) -> None:
    document = ask(of_plan(plan))
    PlanPageFactory(parent=plan.get_parent(), slug="other", title="Another plan")
    ledger.record()
    assert b"Another plan" in ask("/plans")[2]
    no_view()
    assert ask(of_plan(plan)) == document


def test_after_a_change_nothing_is_asked_twice(
    ask: Ask, plan: PlanPage, ledger: Ledger, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    url = of_plan(plan)
    etag = ask(url)[1]["ETag"]
    ask(url, HTTP_IF_NONE_MATCH=etag)
    plan.title = "Another name"
    plan.save()
    ledger.record()
    for headers in ({}, {"HTTP_IF_NONE_MATCH": etag}):
        with django_assert_num_queries(1):
            assert ask(url, **headers)[0] == "200 OK"


def test_what_was_erased_is_gone_at_once(ask: Ask, plan: PlanPage, ledger: Ledger) -> None:
    url = of_plan(plan)
    assert ask(url)[0] == "200 OK"
    plan.unpublish()
    ledger.record()
    assert ask(url)[0] == "410 Gone"
    erase(UUID(url.rpartition("/")[2]), actor="An operator", reason="By order of a court.")
    assert ask(url)[0] == "410 Gone"


def test_a_caller_is_counted_once_and_refused_when_it_asked_enough(
    ask: Ask, plan: PlanPage, settings: Settings
) -> None:
    settings.API_READS_PER_MINUTE = 3
    told = [ask("/plans", REMOTE_ADDR="192.0.2.77") for _ in range(5)]
    assert [status[:3] for status, _, _ in told] == ["200", "200", "200", "429", "429"]
    left = [headers["RateLimit"].split(";")[1] for _, headers, _ in told]
    assert left == ["r=2", "r=1", "r=0", "r=0", "r=0"]
    assert ask("/plans", REMOTE_ADDR="192.0.2.78")[0] == "200 OK"


def test_a_revoked_key_is_not_answered_again(
    ask: Ask,
    plan: PlanPage,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    key, secret = create("A reader", "reader@example.org")
    bearer = {"HTTP_AUTHORIZATION": f"Bearer {secret}"}
    assert [ask("/plans", **bearer)[0] for _ in range(2)] == ["200 OK"] * 2
    with django_capture_on_commit_callbacks(execute=True):
        revoke(key)
    assert ask("/plans", **bearer)[0].startswith("401")
    assert ask("/plans")[0] == "200 OK"


def test_a_change_of_a_key_elsewhere_holds_with_the_next_request(
    ask: Ask, plan: PlanPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """Of another process nothing is heard but the word that the read's own statement brings."""
    key, secret = create("A reader", "reader@example.org", limit=50)
    bearer = {"HTTP_AUTHORIZATION": f"Bearer {secret}"}
    told = [ask("/plans", **bearer)[1]["RateLimit"] for _ in range(2)]
    with django_assert_num_queries(1):
        told.append(ask("/plans", **bearer)[1]["RateLimit"])
    DeliveryKey.objects.update(limit=40)
    note_change_of_readers()
    told += [ask("/plans", **bearer)[1]["RateLimit"] for _ in range(2)]
    assert [each.split(";")[1] for each in told] == ["r=49", "r=48", "r=47", "r=36", "r=35"]
    DeliveryKey.objects.update(revoked_at=key.created_at)
    note_change_of_readers()
    assert ask("/plans", **bearer)[0].startswith("401")


def test_a_change_of_a_key_that_was_taken_back_changes_nothing(ask: Ask, plan: PlanPage) -> None:
    key, secret = create("A reader", "reader@example.org")
    bearer = {"HTTP_AUTHORIZATION": f"Bearer {secret}"}
    assert ask("/plans", **bearer)[0] == "200 OK"
    with transaction.atomic():
        revoke(key)
        transaction.set_rollback(True)
    assert [ask("/plans", **bearer)[0] for _ in range(2)] == ["200 OK"] * 2


@contextmanager
def database_away() -> Iterator[None]:
    """Whatever asks it fails: by Django's cursor, and on PostgreSQL by the connection beneath."""

    def fails(*args: Any) -> None:
        raise DatabaseError("The database is away.")

    with transaction.atomic(), connection.execute_wrapper(fails):
        if connection.vendor == "postgresql":
            with suppress(psycopg.Error):
                connection.connection.execute("SELECT 1 / 0")
        yield
        transaction.set_rollback(True)


def test_what_fails_is_reported_by_the_long_way(ask: Ask, plan: PlanPage) -> None:
    strange = {"HTTP_AUTHORIZATION": f"Bearer {new_secret()}"}
    assert ask("/plans")[0] == "200 OK"
    for headers in ({}, strange):
        with database_away():
            status, told, body = ask("/plans", **headers)
        assert status.startswith("500")
        assert told["Content-Type"] == "application/problem+json"
        assert b"away" not in body
    assert ask("/plans")[0] == "200 OK"


def test_other_hosts_and_other_wishes_get_other_answers(
    ask: Ask, plan: PlanPage, settings: Settings
) -> None:
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    for host in ("one.example", "two.example", "one.example"):
        body = ask("/plans?limit=1", HTTP_HOST=host)[2]
        assert b"two.example" not in body or host == "two.example"
    assert ask("/plans?limit=1", HTTP_HOST="evil.example")[0].startswith("400")
    assert ask("/plans", HTTP_HOST="one.example", HTTP_ACCEPT="text/html")[0].startswith("406")
    assert ask("/plans", HTTP_HOST="one.example", method="HEAD")[2] == b""


def test_everything_that_answers_go_by_is_in_their_names() -> None:
    """A view that goes by another header of the request must have it named in `DEPENDS_ON`."""
    sources = Path(cms.delivery.__file__).parent.rglob("*.py")
    named = {name for each in sources for name in re.findall(r"\bHTTP_[A-Z_]+", each.read_text())}
    assert named - OF_WHO_ASKS - OF_POSTS <= set(DEPENDS_ON)

"""How long an answer may be kept, and by which tags it is told from others."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Revision

from cms.delivery import tags
from cms.delivery.http.freshness import cache_control
from cms.editorial.coming import due_until
from cms.ledger.foreseeing import Coming, foresee
from cms.ledger.keys import PAGE
from cms.ledger.models import State
from cms.ledger.reading import Moment, Touched
from cms.ledger.reading.moments import stored
from cms.operations.working.jobs import publish_what_is_due
from home.models import ContentPage, HomePage
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.factories import ContentPageFactory, StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

AS_EVER = "public, max-age=60, stale-while-revalidate=30, stale-if-error=86400"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@layer
def page(home: HomePage, ledger: Ledger) -> ContentPage:
    page = ContentPageFactory(parent=home, title="Short-lived", slug="brief")
    ledger.record()
    return page


def expire(page: Page, seconds: int) -> None:
    """As the worker sees it, a second later."""
    Page.objects.filter(pk=page.pk).update(expire_at=NOW + timedelta(seconds=seconds))
    publish_what_is_due()


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "public, max-age=0, stale-if-error=86400"),
        (20, "public, max-age=20, stale-if-error=86400"),
        (70, "public, max-age=60, stale-while-revalidate=10, stale-if-error=86400"),
        (90, AS_EVER),
    ],
)
def test_an_answer_is_kept_until_the_next_moment_that_touches_it(seconds: int, told: str) -> None:
    moment = Moment(NOW.timestamp() + seconds, (Touched("id", "pages", ("/brief/",)),))
    later = Moment(NOW.timestamp() + seconds + 5, moment.touched)
    with time_machine.travel(NOW, tick=False):
        assert cache_control(["x", "id"], stored([later, moment])) == told
        assert cache_control(["other"], stored([moment])) == AS_EVER


@time_machine.travel(NOW, tick=False)
def test_what_expires_soon_shortens_the_answers_that_it_touches(
    api: Api, page: ContentPage, plan: PlanPage
) -> None:
    etag = api.get("/pages")["ETag"]
    expire(page, 20)
    shortened = "public, max-age=20, stale-if-error=86400"
    assert api.get("/documents?path=/brief/")["Cache-Control"] == shortened
    assert api.get("/pages")["Cache-Control"] == shortened
    again = api.get("/pages", if_none_match=etag)
    assert (again.status_code, again["Cache-Control"]) == (304, shortened)
    assert api.get("/")["Cache-Control"] == shortened
    for untouched in ("/documents?path=/plan/", "/plans"):
        assert api.get(untouched)["Cache-Control"] == AS_EVER


@time_machine.travel(NOW, tick=False)
def test_it_costs_no_query_more(api: Api, page: ContentPage) -> None:
    expire(page, 20)
    for url in ("/documents?path=/brief/", "/pages?limit=1"):
        etag = api.get(url)["ETag"]
        with CaptureQueriesContext(connection) as queries:
            assert api.get(url, if_none_match=etag).status_code == 304
        assert len(queries) == 1


@time_machine.travel(NOW, tick=False)
def test_what_has_expired_is_foreseen_no_more(api: Api, page: ContentPage) -> None:
    expire(page, 1)
    expire(page, -1)
    assert api.get("/documents?path=/brief/").status_code == 410
    assert State.objects.get(pk=State.Name.MOMENTS).value == ""
    assert api.get("/pages")["Cache-Control"] == AS_EVER


@time_machine.travel(NOW, tick=False)
def test_a_scheduled_draft_shortens_the_404_of_its_path_and_shows_nothing(
    api: Api, plan: PlanPage
) -> None:
    draft = ContentPageFactory(parent=plan, title="Secret", slug="draft", live=False)
    draft.slug = "secret"
    revision = draft.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=NOW + timedelta(seconds=3))
    publish_what_is_due()
    assert [due.slug for due in due_until(NOW, NOW + timedelta(minutes=1))] == ["secret"]
    for path in ("/plan/secret/", "/plan/draft/"):
        assert api.get(f"/documents?path={path}")["Cache-Control"] == "public, max-age=3"
    assert api.get("/documents?path=/plan/other/")["Cache-Control"] == "public, max-age=5"
    for url in ("/documents?path=/plan/draft/", "/pages", "/", "/changes"):
        answer = api.get(url)
        assert "secret" not in (answer.content.decode() + str(dict(answer.items()))).lower()


@time_machine.travel(NOW, tick=False)
def test_nothing_is_written_while_nothing_is_news(page: ContentPage) -> None:
    foresee([])
    assert not State.objects.filter(pk=State.Name.MOMENTS).exists()
    coming = [Coming((PAGE, page.pk), NOW), Coming((PAGE, 0), NOW)]
    foresee(coming)
    with CaptureQueriesContext(connection) as queries:
        foresee(reversed(coming))
    assert not [query for query in queries if not query["sql"].startswith("SELECT")]


def tags_of(response: Any) -> set[str]:
    return set(response["Surrogate-Key"].split())


def test_answers_are_tagged_with_what_they_depend_on(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    strategy = StrategyPageFactory(parent=plan, title="Aware", slug="aware", number="1")
    ledger.record()
    (listed,) = api.read("/strategies")["items"]
    (id, parent) = (listed["id"], listed["parent"]["id"])
    document = {id, "plan.strategy", "/", "/plan/", listed["path"]}
    assert tags_of(api.get(f"/documents/{id}")) == document
    assert tags_of(api.get("/strategies")) == {"in:strategies", "plan.strategy", id}
    included = {"in:strategies", "plan.strategy", id, "in:plans", parent, "ledger"}
    assert tags_of(api.get("/strategies?include=parent")) == included
    assert tags_of(api.get(f"/plans/{parent}/outline")) >= {parent, "below:/plan/"}
    assert tags_of(api.get("/")) == tags_of(api.get("/changes")) == {"ledger"}
    assert tags_of(api.get("/documents?path=/none/")) == {"at:/none/", "in:redirects"}
    strategy.unpublish()
    ledger.record()
    assert tags_of(api.get(f"/documents/{id}")) == {id}
    gone = {id, f"at:{listed['path']}", "in:redirects"}
    assert tags_of(api.get(f"/documents?path={listed['path']}")) == gone


def test_a_change_purges_all_that_it_may_have_changed() -> None:
    changed = tags.of_change(Touched("an-id", "strategies", ("/plan/a b/", "")))
    assert list(changed) == [
        "ledger",
        "in:strategies",
        "an-id",
        "at:/plan/a%20b/",
        "below:/",
        "below:/plan/",
        "below:/plan/a%20b/",
    ]


def test_tags_stay_short_in_every_script() -> None:
    (key,) = {tags.at(f"/{'é' * 500}/") for _ in range(2)}
    assert len(key) < 100
    assert key.isascii()
    assert key != tags.at(f"/{'é' * 501}/")
    many = tags.header(f"key-{n}" for n in range(5_000))
    assert tags.LONGEST_HEADER - 10 < len(many) <= tags.LONGEST_HEADER
    assert all(key.startswith("key-") for key in many.split())
    assert tags.header(["a", "b", "a"]) == "a b"

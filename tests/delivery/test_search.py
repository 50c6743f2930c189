"""`/search`, and `q` in any collection."""

import json
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from cms.ledger.erasing import erase
from home.models import ContentPage, HomePage
from plan.models import Action, PlanPage
from tests.delivery.conftest import Api
from tests.factories import ContentPageFactory, StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import identity


@layer
def site(plan: PlanPage, ledger: Ledger) -> PlanPage:
    home = plan.get_parent()
    for place in range(5):
        text = [("paragraph", "<p>Take the <b>ferry</b> & walk. </p>" * (place + 1))]
        ContentPageFactory(parent=home, title=f"Way {place}", slug=f"way-{place}", body=text)
    for number in ("4.1", "4.2"):
        page = StrategyPageFactory(parent=plan, number=number, short_name="Ferries", slug=number[2])
        page.actions.add(
            Action(number=f"{number}.1", statement="Tell employers", status="on_track")
        )
        page.save()
    Redirect.objects.create(old_path="/ferry", redirect_page=plan)
    ledger.record()
    return plan


def titles(api: Api, query: str) -> list[str]:
    return api.titles(f"/search?{query}")


def refused(api: Api, url: str) -> dict[str, Any]:
    response = api.get(url)
    assert response.status_code == 400, response.content
    return {fault["parameter"]: fault for fault in response.json()["errors"]}


def test_everything_is_searched_and_the_best_come_first(api: Api, site: PlanPage) -> None:
    page = api.read("/search?q=ferry")
    assert set(page) == {"items", "total", "next", "seq"}
    assert page["total"] == 7
    assert {item["title"] for item in page["items"][:2]} == {"4.1 Ferries", "4.2 Ferries"}
    scores = [item["score"] for item in page["items"]]
    assert scores == sorted(scores, reverse=True)


def test_a_hit_says_enough_to_show_it(api: Api, site: PlanPage) -> None:
    (item,) = api.read("/search?q=employers+4.2.1")["items"]
    document = api.read(f"/documents/{item['id']}")
    same = ("id", "type", "path", "url", "locale", "title")
    assert [item[name] for name in same] == [document[name] for name in same]
    assert set(item) == {*same, "excerpt", "score"}
    assert item["excerpt"].endswith("<mark>4.2.1</mark> · Tell <mark>employers</mark>")


def test_in_an_excerpt_all_but_mark_is_escaped(api: Api, site: PlanPage) -> None:
    item = api.read("/search?q=ferry&type=home.content")["items"][0]
    assert "Take the <mark>ferry</mark> &amp; walk." in item["excerpt"]


def test_hits_can_be_narrowed_and_counted_by_type(api: Api, site: PlanPage) -> None:
    counted = [
        {"value": "home.content", "count": 5},
        {"value": "plan.strategy", "count": 2},
    ]
    assert api.read("/search?q=ferry&facets=type")["facets"] == {"type": counted}
    assert api.read("/search?q=ferry&facets=type&limit=3")["facets"] == {"type": counted}
    page = api.read("/search?q=ferry&facets=type&type=plan.strategy")
    assert (page["total"], page["facets"]["type"]) == (2, counted[1:])
    assert api.read("/search?q=ferry&type=plan.strategy&type=home.content")["total"] == 7
    assert api.read("/search?q=ferry&locale=es")["total"] == 0


def test_pages_neither_overlap_nor_leave_anything_out(api: Api, site: PlanPage) -> None:
    routes = ("/search?q=ferry", "/search?q=way+ferry", "/search?q=ferry&type=home.content")
    for route in (*routes, "/pages?q=ferry", "/pages?q=walk+way"):
        whole = api.read(route)["items"]
        assert len({item["id"] for item in whole}) == len(whole) >= 5
        for limit in (1, 2, 3, 7, 200):
            assert api.walk(f"{route}&limit={limit}") == whole


def test_a_cursor_belongs_to_its_search(api: Api, site: PlanPage) -> None:
    cursor = api.read("/search?q=ferry&limit=2")["next"].partition("cursor=")[2]
    assert len(titles(api, f"q=FERRY!&limit=3&cursor={cursor}")) == 3
    for other in ("q=ferries", "q=ferry&type=home.content", "q=ferry&locale=en"):
        response = api.get(f"/search?{other}&cursor={cursor}")
        assert response.json()["type"].endswith("#problem-bad-cursor")


def test_a_collection_is_searched_with_all_that_a_list_takes(api: Api, site: PlanPage) -> None:
    page = api.read(
        "/strategies?q=employer&number=4.2&facets=action_status&fields=title&include=plan"
    )
    (item,) = page["items"]
    assert (item["title"], page["total"], len(page["included"])) == ("4.2 Ferries", 1, 1)
    assert page["facets"] == {"action_status": [{"value": "on_track", "count": 1}]}
    assert api.titles("/strategies?q=ferry&sort=-number") == ["4.2 Ferries", "4.1 Ferries"]
    assert api.read("/strategies?q=ferry")["items"][0]["number"] in ("4.1", "4.2")
    assert api.titles("/redirects?q=ferry") != []


def test_relevance_is_an_order_of_searches_only(api: Api, site: PlanPage) -> None:
    assert "q" in refused(api, "/strategies?sort=relevance")["sort"]["detail"]
    assert "sort" in refused(api, "/strategies?q=ferry&sort=-relevance")
    by_relevance = api.read("/pages?q=ferry&sort=relevance")
    assert by_relevance == api.read("/pages?q=ferry")


def test_a_collection_streams_what_was_found(api: Api, site: PlanPage) -> None:
    response = api.get("/pages?q=ferry", accept="application/x-ndjson")
    lines = [json.loads(line) for line in b"".join(response.streaming_content).splitlines()]
    assert lines == api.read("/pages?q=ferry")["items"]
    for query in ("q=zeppelin", "q=***", "q=***&sort=title"):
        response = api.get(f"/pages?{query}", accept="application/x-ndjson")
        assert b"".join(response.streaming_content) == b""


def test_a_search_costs_three_queries_and_one_that_is_unchanged_one(
    api: Api, site: PlanPage
) -> None:
    for route in ("/search?q=ferry&facets=type", "/search?q=ferry&limit=2", "/pages?q=ferry"):
        with CaptureQueriesContext(connection) as queries:
            response = api.get(route)
        assert (response.status_code, len(queries) <= 3) == (200, True)
        with CaptureQueriesContext(connection) as queries:
            again = api.get(route, if_none_match=response["ETag"])
        assert (again.status_code, len(queries)) == (304, 1)


def test_what_was_found_is_counted_once(api: Api, site: PlanPage) -> None:
    first = api.read("/search?q=ferry&limit=1")
    with CaptureQueriesContext(connection) as queries:
        second = api.get(first["next"]).json()
    assert len(queries) == 2, "the state, and the hits"
    assert second["total"] == first["total"] > 2


def test_an_answer_is_as_new_as_the_ledger(api: Api, site: PlanPage, ledger: Ledger) -> None:
    before = api.get("/search?q=ferry&facets=type")
    ContentPage.objects.get(title="Way 0").unpublish()
    ledger.record()
    after = api.get("/search?q=ferry&facets=type", if_none_match=before["ETag"])
    assert after.status_code == 200
    assert after.json()["total"] == before.json()["total"] - 1
    assert after.json()["facets"]["type"][0]["count"] == 4


def test_nothing_that_is_not_public_is_found(api: Api, site: PlanPage, ledger: Ledger) -> None:
    home = HomePage.objects.get()
    draft = ContentPageFactory(parent=home, title="Zeppelin", live=False)
    private, erased = (
        ContentPageFactory(parent=home, title=f"Zeppelin {name}") for name in ("club", "crash")
    )
    ledger.record()
    assert api.read("/search?q=zeppelin")["total"] == 2
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    erased.unpublish()
    ledger.record()
    erase(identity(erased).pk, actor="somebody", reason="a court")
    draft.save_revision()
    ledger.record()
    for url in ("/search?q=zeppelin&facets=type", "/search?q=zepp", "/pages?q=zeppelin"):
        answer = api.get(url)
        assert answer.json()["total"] == 0
        assert b"Zeppelin" not in answer.content


HOSTILE = (
    '"',
    "'",
    "%25",
    "*",
    "-",
    "%5C",
    "AND",
    "ferry AND",
    "NOT ferry",
    "(ferry",
    "title:ferry",
    "ferry*",
    '"ferry',
    "a'); DROP TABLE ledger_searchable; --",
    "%F0%9F%99%82",
    "{{ferry}}",
    "[]",
    "x" * 200,
    "é" * 200,
)


def test_nothing_is_syntax(api: Api, site: PlanPage) -> None:
    for route in ("/search", "/pages"):
        for q in HOSTILE:
            assert api.get(f"{route}?q={q}").status_code == 200, q
        assert api.read(f"{route}?q=ferry*")["total"] == api.read(f"{route}?q=ferry")["total"]


def test_what_cannot_be_sought_is_refused(api: Api, home: HomePage) -> None:
    for q in ("", "%20", "%00", "ferry%00", "x" * 201, "a+" * 30, "%ff"):
        for route in ("/search", "/pages"):
            assert api.get(f"{route}?q={q}").status_code == 400, q


def test_it_says_what_is_wrong(api: Api, home: HomePage) -> None:
    assert "needed" in refused(api, "/search")["q"]["detail"]
    assert "once" in refused(api, "/search?q=a&q=b")["q"]["detail"]
    assert "now only" in refused(api, "/search?q=a&as_of=2026-01-01T00:00:00Z")["as_of"]["detail"]
    assert "content.redirect" not in refused(api, "/search?q=a&type=x")["type"]["allowed"]
    assert set(refused(api, "/search?q=a&sort=title&fields=title")) == {"sort", "fields"}
    assert api.get(f"/search?{'&'.join(['q=a'] * 10_000)}").status_code == 414
    assert api.get(f"/search?q={'a' * 9_000}").status_code == 414

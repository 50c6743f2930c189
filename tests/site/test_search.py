"""The site's search reads what is public, from the ledger."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from home.finding import Hit, Hits
from home.models import HomePage
from plan.models import Action, PlanPage
from tests import factories
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from tests.site.languages import spanish_home, translated


@layer
def recorded(home: HomePage, plan: PlanPage, ledger: Ledger) -> None:
    text = [{"type": "paragraph", "value": "<p>Words before. The <b>Ferry</b> leaves.</p>"}]
    factories.ContentPageFactory(
        parent=home, title="Ways to work", summary="By bus.", body=json.dumps(text)
    )
    factories.ContentPageFactory(parent=home, title="Ferry tickets", summary="What they cost.")
    page = factories.StrategyPageFactory(parent=plan, number="3.2", short_name="Transit")
    page.actions.add(Action(number="3.2.1", statement="Extend the ferry", status="not_started"))
    page.save()
    ledger.record()


def find(query: str) -> list[Hit]:
    return Hits(query)[0:100]


def titles(query: str) -> list[str]:
    return [hit.title for hit in find(query)]


@pytest.mark.usefixtures("recorded")
class TestFinding:
    def test_titles_come_before_texts(self) -> None:
        first, *others = titles("ferry")
        assert first == "Ferry tickets"
        assert set(others) == {"3.2 Transit", "Ways to work"}

    def test_words_are_found_in_all_their_forms_and_by_their_beginning(self) -> None:
        assert titles("ferries leaving") == titles("ferry leav") == ["Ways to work"]

    def test_all_words_must_be_there_in_whatever_case(self) -> None:
        assert titles("FERRY leaves") == ["Ways to work"]

    def test_numbers_of_strategies_and_actions_are_found(self) -> None:
        assert titles("3.2") == titles("3.2.1") == ["3.2 Transit"]

    def test_codes_and_names_of_fields_are_not_text(self) -> None:
        assert titles("not_started") == titles("published_at") == titles("plan.strategy") == []

    def test_the_excerpt_shows_where_the_word_stands(self) -> None:
        hit = next(hit for hit in find("ferry leaves") if hit.title == "Ways to work")
        assert hit.excerpt == "By bus. · Words before. The <mark>Ferry</mark> <mark>leaves</mark>."
        assert (hit.kind, hit.path) == ("Page", "/ways-to-work/")

    @pytest.mark.parametrize("query", ["", "   ", "\0", '"', "%", "_", "'; --", "\\", "a\0b" * 99])
    def test_odd_input_finds_nothing_and_breaks_nothing(self, query: str) -> None:
        assert titles(query) == []

    @pytest.mark.parametrize("query", ["", "ferry", "\0", "<script>", "%00", "x" * 5000])
    def test_the_page_answers_whatever_is_asked(self, query: str, client: Client) -> None:
        response = client.get("/search/", {"q": query, "page": "nonsense"})
        assert response.status_code == 200
        assert b"<script>" not in response.content

    def test_the_page_marks_the_words_and_names_the_type(self, client: Client) -> None:
        html = client.get("/search/", {"q": "leaves"}).content.decode()
        assert "The Ferry <mark>leaves</mark>." in html
        assert '<p class="overline">Page</p>' in html

    def test_a_search_asks_the_ledger_twice(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        client.get("/search/", {"q": ""})
        with CaptureQueriesContext(connection) as frame:
            client.get("/search/", {"q": ""})
        with django_assert_num_queries(len(frame) + 2):
            client.get("/search/", {"q": "ferry"})

    def test_it_says_how_many_there_are(self, client: Client) -> None:
        html = client.get("/search/", {"q": "ferry"}).content.decode()
        assert "<strong>3</strong> pages for “ferry”" in html


def test_many_hits_are_turned_in_pages(home: HomePage, ledger: Ledger, client: Client) -> None:
    for place in range(21):
        factories.ContentPageFactory(parent=home, title=f"Ferry {place}")
    ledger.record()
    first = client.get("/search/?q=ferry").content.decode()
    second = client.get("/search/?q=ferry&page=2").content.decode()
    assert (first.count("<h2><a"), second.count("<h2><a")) == (20, 1)
    assert '?q=ferry&amp;page=2"' in first


@pytest.mark.parametrize(
    ("path", "query", "words"),
    [
        ("/search/", "ferry", ("Kinds of pages", "pages for “ferry”", "Strategies")),
        ("/es/search/", "barco", ("Tipos de páginas", "páginas", "Estrategias")),
    ],
    ids=["en", "es"],
)
def test_each_facet_counts_what_it_then_shows_in_one_language(
    home: HomePage,
    plan: PlanPage,
    ledger: Ledger,
    client: Client,
    path: str,
    query: str,
    words: tuple[str, ...],
) -> None:
    inicio = spanish_home(home)
    parte = translated(plan, factories.PlanPageFactory, inicio, title="El plan", slug="plan")
    for number in ("1", "2", "3"):
        page = factories.StrategyPageFactory(parent=plan, number=number, short_name="The ferry")
        translated(
            page,
            factories.StrategyPageFactory,
            parte,
            number=number,
            short_name="El barco",
        )
    for name, below in (("ferry", home), ("barco", inicio)):
        for title in ("a", "b"):
            factories.ContentPageFactory(parent=below, title=f"{title} {name}", locale=below.locale)
    ledger.record()
    everything = client.get(path, {"q": query})
    assert all(word in everything.text for word in words)
    facets = everything.context["found"].facets
    assert {one.type: one.count for one in facets} == {"plan.strategy": 3, "home.content": 2}
    assert everything.context["hits"].paginator.count == 5
    for facet in facets:
        shown = client.get(path, {"q": query, "type": facet.type})
        hits = list(shown.context["hits"])
        assert len(hits) == shown.context["hits"].paginator.count == facet.count
        assert all(hit.path.startswith("/es/") is path.startswith("/es/") for hit in hits)
        assert all(query in hit.title for hit in hits)
    other = {"ferry": "barco", "barco": "ferry"}[query]
    assert not list(client.get(path, {"q": other}).context["hits"])

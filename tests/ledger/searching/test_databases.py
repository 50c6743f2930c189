"""The contract of both databases: the same hits for the same words, and no more than is public."""

import pytest
from django.db import connection
from wagtail.models import Locale, PageViewRestriction

from cms.ledger.models import Current, Searchable
from cms.ledger.reading import Condition, Hit, Listing, Search
from cms.ledger.searching.engine import engine
from cms.ledger.searching.sought import Sought
from cms.ledger.searching.traits import EVERYWHERE
from cms.ledger.verifying import repair, verify
from home.documents import ContentDocument
from home.models import ContentPage, HomePage
from tests.factories import ContentPageFactory, ImageFactory, PlanPageFactory, StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

pytestmark = pytest.mark.django_db


def page(home: HomePage, title: str, text: str = "", **fields: object) -> ContentPage:
    body = [("paragraph", f"<p>{text}</p>")] if text else []
    made: ContentPage = ContentPageFactory(parent=home, title=title, body=body, **fields)
    return made


def hits(query: str, **narrowed: tuple[str, ...]) -> list[Hit]:
    return Search(Sought.of(query), **narrowed).hits(100)


def titles(query: str, **narrowed: tuple[str, ...]) -> list[str]:
    return [hit.title for hit in hits(query, **narrowed)]


@layer
def site(home: HomePage, ledger: Ledger) -> HomePage:
    spanish = Locale.objects.create(language_code="es")
    page(home, "Employers", "Ferries leave daily.")
    page(home, "Transit", "An employer’s workers take the ferry. " * 3)
    page(home, "Unrelated", "Words of no weight, not started.")
    page(home, "Programación", "Las habilidades de los trabajadores.", locale=spanish)
    plan = PlanPageFactory(parent=home, title="Our plan", slug="plan")
    StrategyPageFactory(parent=plan, number="4.1", short_name="Awareness", slug="4-1")
    StrategyPageFactory(parent=plan, number="4.10", short_name="Access", slug="4-10")
    ledger.record()
    return home


FOUND = {
    "employer": {"Employers", "Transit"},
    "EMPLOYERS": {"Employers", "Transit"},
    "employers ferry": {"Employers", "Transit"},
    "employ": {"Employers", "Transit"},
    "emplo": {"Employers", "Transit"},
    "emplo ferry": set(),
    "the employers": {"Employers", "Transit"},
    "4.1": {"4.1 Awareness"},
    "4.10": {"4.10 Access"},
    "4": set(),
    "awar": {"4.1 Awareness"},
    "programacion": {"Programación"},
    "PROGRAMACIÓN": {"Programación"},
    "programaciones": {"Programación"},
    "habilidad trabajador": {"Programación"},
    "employer -ferry": {"Employers", "Transit"},
    "employer OR unrelated": set(),
    'title:employers "AND': set(),
    "NEAR(employer ferry)": set(),
    "emp*": {"Employers", "Transit"},
    "'employer' | !ferry:*": {"Employers", "Transit"},
    "plan_strategy": set(),
    "home.content": set(),
    '"': set(),
    "\\": set(),
    "%": set(),
    "x" * 200: set(),
    "ﷺ ½ \U0001d400": set(),
}


def test_the_same_is_found_on_both_databases(site: HomePage) -> None:
    assert {query: set(titles(query)) for query in FOUND} == FOUND


def test_a_word_in_the_title_weighs_more(site: HomePage) -> None:
    assert titles("employer") == ["Employers", "Transit"]


def test_titles_decide_before_anything_else(home: HomePage, ledger: Ledger) -> None:
    often = "The ferry and the harbor, the harbor and the ferry. " * 20
    page(home, "Unrelated", often)
    page(home, "Ferry", f"Harbor. {'Other words stand here. ' * 50}")
    page(home, "Ferry beside a harbor", "Nothing else. " * 50)
    page(home, "Harbor", "No boats.")
    ledger.record()
    search = Search(Sought.of("harbor ferry"))
    found = search.hits(10)
    assert [hit.title for hit in found] == ["Ferry beside a harbor", "Ferry", "Unrelated"]
    assert [int(hit.score) for hit in found] == [2, 1, 0]
    assert search.total().count == 3
    for at, hit in enumerate(found):
        assert search.hits(1, hit.position) == search.part(at + 1, at + 2) == found[at + 1 : at + 2]
    listing = Listing("pages", sort="relevance", sought=search.sought)
    assert [one.document.title for one in listing.page(10)] == [hit.title for hit in found]
    assert titles("harbor")[:2] == ["Harbor", "Ferry beside a harbor"]


def test_a_search_can_be_narrowed(site: HomePage) -> None:
    assert titles("ferry", types=("plan.strategy",)) == []
    assert len(titles("ferry", types=("home.content", "plan.plan"))) == 2
    assert titles("programacion", locales=("en",)) == []
    assert titles("programacion", locales=("en", "es")) == ["Programación"]
    for odd in ("'", '"', "\\", "e'n | 'es", 'en" OR "=locale:es', "EN", "é"):
        assert titles("programacion", locales=(odd,)) == []


def test_counts_and_pages_belong_to_the_hits(site: HomePage) -> None:
    search = Search(Sought.of("employer"))
    (counted,) = search.by_type()
    assert (counted.type, counted.count, search.total().count) == ("home.content", 2, 2)
    first, second = search.hits(10)
    assert search.hits(1) == [first]
    assert search.hits(1, first.position) == search.part(1, 2) == [second]
    assert search.part(0, 0) == []
    assert search.hits(1, second.position) == []


def test_a_hit_says_where_and_what_it_is(site: HomePage) -> None:
    (hit,) = hits("awareness")
    assert (hit.type, hit.path, hit.locale) == ("plan.strategy", "/plan/4-1/", "en")
    assert hit.url.endswith("/plan/4-1/")
    assert hit.score > 0


def test_a_listing_takes_a_search_with_filters_and_either_order(site: HomePage) -> None:
    sought = Sought.of("awareness")
    number = Condition("number", (b"4.1",))
    for sort in ("relevance", "number", "title"):
        listing = Listing("strategies", (number,), sort, sought=sought)
        assert [one.document.title for one in listing.page(5)] == ["4.1 Awareness"]
        assert (listing.total(), len(list(listing.bodies()))) == (1, 1)
    other = Listing("strategies", (Condition("number", (b"4.10",)),), "relevance", sought=sought)
    assert (other.page(5), other.total()) == ([], 0)


def test_the_rows_follow_the_documents(site: HomePage, ledger: Ledger) -> None:
    transit = ContentPage.objects.get(title="Transit")
    transit.title = "Boats"
    transit.save_revision().publish()
    ledger.record()
    assert titles("transit") == []
    assert titles("boat") == ["Boats"]
    transit.unpublish()
    ledger.record()
    assert titles("boat") == []
    assert ledger.agrees()


def test_drafts_and_what_became_private_are_not_found(site: HomePage, ledger: Ledger) -> None:
    page(site, "Hidden draft", live=False)
    transit = ContentPage.objects.get(title="Transit")
    transit.title = "Hidden revision"
    transit.save_revision()
    employers = ContentPage.objects.get(title="Employers")
    restriction = PageViewRestriction.objects.create(page=employers, restriction_type="login")
    ledger.record()
    assert titles("hidden") == []
    assert titles("employer") == ["Transit"]
    assert set(Searchable.objects.values_list("document")) == set(Current.objects.values_list("pk"))
    restriction.delete()
    ledger.record()
    assert titles("employer") == ["Employers", "Transit"]


def test_of_an_image_its_description_is_found(site: HomePage, ledger: Ledger) -> None:
    image = ImageFactory(title="Workbench", description="Two lathes in a hall")
    page(site, "Shows it", search_image=image)
    ledger.record()
    assert titles("lathe", types=("content.image",)) == ["Workbench"]


def test_verify_notices_a_lost_or_wrong_row_and_repair_writes_it(
    site: HomePage, ledger: Ledger
) -> None:
    Searchable.objects.filter(title="Transit").delete()
    Searchable.objects.filter(title="Employers").update(digest="another")
    found = sorted(str(one).partition(":")[0] for one in verify().differences)
    assert found == ["index", "index"]
    assert titles("transit") == []
    repair()
    assert titles("transit") == ["Transit"]
    assert ledger.agrees()


def test_a_class_that_counts_less_as_text_is_repaired(
    site: HomePage, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ContentDocument, "searched_everywhere", False)
    repair()
    assert titles("employer") == []
    assert Listing("pages", sort="relevance", sought=Sought.of("employer")).total() == 2


def test_a_text_of_any_length_can_be_recorded(home: HomePage, ledger: Ledger) -> None:
    different = " ".join(f"{chr(0x4E00 + n % 20_000)}{n}" for n in range(30_000))
    page(home, "Long", f"first {different}")
    page(home, "Wide", "é" * 50_000 + " " + "word " * 60_000)
    ledger.record()
    assert titles("first") == ["Long"]
    assert titles("wide") == titles("word") == ["Wide"]


def test_sqlites_index_is_in_step_whoever_writes(site: HomePage) -> None:
    if connection.vendor != "sqlite":
        return
    boat = engine().stored(["boat"], ["harbor"], [EVERYWHERE])
    Searchable.objects.filter(title="Transit").update(words=boat)
    assert titles("boat") == ["Transit"]
    assert titles("employer") == ["Employers"]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_searchable")
        cursor.execute("INSERT INTO ledger_full_text(ledger_full_text) VALUES ('integrity-check')")
    assert titles("boat") == []

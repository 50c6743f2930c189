from datetime import date
from typing import Any

from home.models import ContentPage, FAQPage, HomePage
from tests.factories import ContentPageFactory, ImageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document


def public(obj: Any, ledger: Ledger) -> dict[str, Any]:
    ledger.record()
    found = document(obj)
    assert found
    return found


def test_the_home_page_has_nothing_above_it(home: HomePage, ledger: Ledger) -> None:
    shown = public(home, ledger)
    assert (shown["path"], shown["parent"], shown["ancestors"]) == ("/", None, [])


def test_a_page_says_what_it_says_to_search_engines(home: HomePage, ledger: Ledger) -> None:
    page = ContentPageFactory(
        parent=home, title="About us", summary="Who we are.", search_image=ImageFactory()
    )
    seo = public(page, ledger)["seo"]
    assert (seo["title"], seo["description"]) == ("About us", "Who we are.")
    assert seo["image"]["alt"] == "Two people at a workbench"
    page.seo_title, page.search_description = "About", "Who does the work."
    page.save()
    seo = public(page, ledger)["seo"]
    assert (seo["title"], seo["description"]) == ("About", "Who does the work.")


def test_pages_are_ordered_as_the_editors_do(home: HomePage, ledger: Ledger) -> None:
    first, second = (ContentPageFactory(parent=home, title=title) for title in "AB")
    assert public(first, ledger)["position"] < public(second, ledger)["position"]
    second.move(first, pos="left")
    assert public(first, ledger)["position"] > public(second, ledger)["position"]
    assert ledger.agrees()


def test_upkeep_is_a_date_and_a_note(home: HomePage, ledger: Ledger) -> None:
    page = ContentPageFactory(parent=home, review_by=date(2027, 1, 31), change_note="New address.")
    shown = public(page, ledger)
    assert (shown["review_by"], shown["change_note"]) == ("2027-01-31", "New address.")


def test_a_draft_above_is_not_named(home: HomePage, ledger: Ledger) -> None:
    section = ContentPageFactory(parent=home, title="Unannounced")
    page = ContentPageFactory(parent=section, title="Survey")
    ContentPage.objects.filter(pk=section.pk).update(live=False)
    shown = public(page, ledger)
    assert shown["parent"] is None
    assert [above["title"] for above in shown["ancestors"]] == ["Home"]
    assert "Unannounced" not in str(shown["ancestors"])


def test_a_question_page_shows_its_groups(home: HomePage, ledger: Ledger) -> None:
    stored = [
        {
            "type": "group",
            "value": {
                "heading": "The plan",
                "questions": [
                    {
                        "type": "item",
                        "id": "a",
                        "value": {"question": "Who?", "answer": "<p>We.</p>"},
                    }
                ],
            },
            "id": "one",
        }
    ]
    page = FAQPage(title="FAQs", slug="faqs", questions=stored)
    home.add_child(instance=page)
    assert public(page, ledger)["groups"] == [
        {
            "heading": "The plan",
            "questions": [{"question": "Who?", "answer": {"html": "<p>We.</p>", "text": "We."}}],
        }
    ]

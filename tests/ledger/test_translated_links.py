"""Links in a translation lead to translations, whatever happens to those later.

After each step `verify` builds all anew and finds the ledger to say the same.
"""

import json

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.ledger.reading.redacting import redacted
from cms.ledger.recorder.rehearsing import rehearse
from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage
from tests import factories
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import document, editions, events, identity
from tests.site.languages import spanish_home, translated

ORIGINAL = ("http://localhost/plan/", "en")
TRANSLATION = ("http://localhost/es/el-plan/", None)
NOWHERE = (None, None)


def body_with_links_to(page: Page) -> str:
    link = {"label": "Ver", "page": page.pk, "file": None, "url": ""}
    text = f'<p>Lea <a linktype="page" id="{page.pk}">el plan</a>.</p>'
    blocks = [("paragraph", text), ("link_list", {"heading": "", "links": [link]})]
    return json.dumps([{"type": type, "value": value} for type, value in blocks])


@pytest.fixture
def inicio(home: HomePage) -> HomePage:
    return spanish_home(home)


@pytest.fixture
def texto(plan: PlanPage, inicio: HomePage, ledger: Ledger) -> ContentPage:
    """A Spanish page whose links were chosen as the English plan."""
    page: ContentPage = factories.ContentPageFactory(
        parent=inicio, slug="texto", body=body_with_links_to(plan)
    )
    ledger.record()
    return page


@pytest.fixture
def el_plan(plan: PlanPage, inicio: HomePage, texto: ContentPage) -> PlanPage:
    """The plan in Spanish, made public after `texto`."""
    return translated(
        plan, factories.PlanPageFactory, inicio, title="El plan", slug="el-plan", draft=True
    )


def publish(page: Page) -> None:
    type(page).objects.filter(pk=page.pk).update(live=True)


def unpublish(page: Page) -> None:
    Page.objects.filter(pk=page.pk).update(first_published_at=timezone.now())
    Page.objects.get(pk=page.pk).unpublish()


def leads(page: Page, ledger: Ledger) -> tuple[str | None, str | None]:
    """Where the links of a page lead and in which language that is: all say the same."""
    ledger.record()
    assert ledger.agrees()
    said = document(page)
    assert said
    link = said["body"][1]["links"][0]
    html = said["body"][0]["text"]["html"]
    if link["url"] is None:
        assert "<a " not in html
    else:
        language = f' hreflang="{link["hreflang"]}"' if link["hreflang"] else ""
        assert f'<a href="{link["url"]}"{language} data-document-id=' in html
    return link["url"], link["hreflang"]


def test_they_follow_the_translation_through_its_life(
    texto: ContentPage, el_plan: PlanPage, inicio: HomePage, ledger: Ledger
) -> None:
    assert leads(texto, ledger) == ORIGINAL
    publish(el_plan)
    assert leads(texto, ledger) == TRANSLATION
    el_plan.refresh_from_db()
    el_plan.slug = "nuestro-plan"
    el_plan.save()
    assert leads(texto, ledger) == ("http://localhost/es/nuestro-plan/", None)
    Page.objects.get(pk=el_plan.pk).unpublish()
    assert leads(texto, ledger) == ORIGINAL
    publish(el_plan)
    restriction = PageViewRestriction.objects.create(page=el_plan, restriction_type="login")
    assert leads(texto, ledger) == ORIGINAL
    restriction.delete()
    assert leads(texto, ledger) == ("http://localhost/es/nuestro-plan/", None)
    section = factories.ContentPageFactory(parent=inicio, slug="seccion")
    el_plan.refresh_from_db()
    el_plan.move(section, "last-child")
    assert leads(texto, ledger) == ("http://localhost/es/seccion/nuestro-plan/", None)
    Page.objects.get(pk=el_plan.pk).delete()
    assert leads(texto, ledger) == ORIGINAL


def test_a_translation_that_is_made_public_at_once_is_found(
    plan: PlanPage, inicio: HomePage, texto: ContentPage, ledger: Ledger
) -> None:
    translated(plan, factories.PlanPageFactory, inicio, title="El plan", slug="el-plan")
    assert leads(texto, ledger) == TRANSLATION
    assert events(texto) == ["published", "updated"]


def test_a_private_or_unpublished_original_does_not_hide_its_translation(
    plan: PlanPage, texto: ContentPage, el_plan: PlanPage, ledger: Ledger
) -> None:
    publish(el_plan)
    PageViewRestriction.objects.create(page=plan, restriction_type="login")
    assert leads(texto, ledger) == TRANSLATION
    unpublish(plan)
    assert leads(texto, ledger) == TRANSLATION
    Page.objects.get(pk=el_plan.pk).unpublish()
    assert leads(texto, ledger) == NOWHERE


def test_an_original_that_is_deleted_takes_the_link_along(
    plan: PlanPage, texto: ContentPage, el_plan: PlanPage, ledger: Ledger
) -> None:
    publish(el_plan)
    unpublish(plan)
    assert leads(texto, ledger) == TRANSLATION
    Page.objects.get(pk=plan.pk).delete()
    assert leads(texto, ledger) == NOWHERE


@pytest.mark.parametrize("private", [False, True])
def test_a_translation_that_never_was_public_leaves_nothing_behind(
    texto: ContentPage, el_plan: PlanPage, ledger: Ledger, private: bool
) -> None:
    assert leads(texto, ledger) == ORIGINAL
    if private:
        PageViewRestriction.objects.create(page=el_plan, restriction_type="login")
        publish(el_plan)
        assert leads(texto, ledger) == ORIGINAL
    Page.objects.get(pk=el_plan.pk).delete()
    assert leads(texto, ledger) == ORIGINAL


def test_further_reading_leads_to_the_translation_too(
    strategy: StrategyPage, plan: PlanPage, el_plan: PlanPage, ledger: Ledger
) -> None:
    publish(el_plan)
    spanish = translated(strategy, factories.StrategyPageFactory, el_plan, number="4", slug="4")
    for page in (strategy, spanish):
        page.further_reading.create(title="The plan", page=plan)
        page.save()
    ledger.record()
    (reading,) = document(spanish)["further_reading"]
    assert (reading["url"], reading["hreflang"]) == TRANSLATION
    (reading,) = document(strategy)["further_reading"]
    assert (reading["url"], reading["hreflang"]) == ("http://localhost/plan/", None)
    assert ledger.agrees()


def test_an_english_text_may_lead_to_a_page_in_spanish(
    home: HomePage, el_plan: PlanPage, ledger: Ledger
) -> None:
    publish(el_plan)
    text = factories.ContentPageFactory(parent=home, body=body_with_links_to(el_plan))
    assert leads(text, ledger) == ("http://localhost/es/el-plan/", "es")


def test_what_is_rehearsed_shows_it(
    texto: ContentPage, plan: PlanPage, el_plan: PlanPage, ledger: Ledger
) -> None:
    ledger.record()
    publish(el_plan)
    rehearse(patience=1)
    link = document(texto)["body"][1]["links"][0]
    assert (link["url"], link["hreflang"]) == TRANSLATION
    assert [each["path"] for each in document(plan)["translations"]] == ["/es/el-plan/"]


def test_a_page_that_was_sealed_is_taken_out_of_what_links_said_in_the_past(
    texto: ContentPage, el_plan: PlanPage, ledger: Ledger
) -> None:
    publish(el_plan)
    assert leads(texto, ledger) == TRANSLATION
    sealed = str(identity(el_plan).pk)
    body = redacted(bytes(editions(texto)[-1].body), {sealed})
    assert b"el-plan" not in body
    assert b"el plan" in body

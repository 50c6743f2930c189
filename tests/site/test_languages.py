"""One site in several languages: which one is in the address, and nowhere else."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from wagtail.models import Page

from cms.content.languages import language_of
from cms.ledger.models import Current
from cms.ledger.recorder import record
from home.models import HomePage
from plan.models import PlanPage
from plan.updates.chart import said
from tests import factories
from tests.ledger.reader import document
from tests.site.languages import spanish_home, translated


@pytest.fixture
def inicio(home: HomePage) -> HomePage:
    return spanish_home(home)


@pytest.fixture
def spanish_plan(plan: PlanPage, inicio: HomePage) -> PlanPage:
    return translated(
        plan,
        factories.PlanPageFactory,
        inicio,
        title="Plan 2.0 en español",
        slug="plan",
        status="in_force",
    )


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/", "en"),
        ("/es/", "es"),
        ("/es", "es"),
        ("/es/plan/", "es"),
        ("/especial/", "en"),
        ("/es-mx/", "en"),
        ("/en/", "en"),
        ("/plan/es/", "en"),
        ("", "en"),
    ],
)
def test_the_first_step_of_an_address_is_its_language(path: str, language: str) -> None:
    assert language_of(path) == language


def test_a_page_speaks_the_language_of_its_address_whatever_the_browser_prefers(
    client: Client, spanish_plan: PlanPage
) -> None:
    english = client.get("/plan/", headers={"Accept-Language": "es"})
    spanish = client.get("/es/plan/", headers={"Accept-Language": "en"})
    assert '<html lang="en">' in english.text
    assert "Skip to content" in english.text
    assert '<html lang="es">' in spanish.text
    assert "Saltar al contenido" in spanish.text
    assert "Accept-Language" not in spanish.get("Vary", "")


def test_each_language_is_found_from_the_other(client: Client, spanish_plan: PlanPage) -> None:
    for path in ("/plan/", "/es/plan/"):
        text = client.get(path).text
        assert 'hreflang="en" href="http://localhost/plan/"' in text
        assert 'hreflang="es" href="http://localhost/es/plan/"' in text
        assert '<a href="/plan/" hreflang="en" lang="en"' in text
        assert '<a href="/es/plan/" hreflang="es" lang="es"' in text
        assert text.count('aria-current="true"') == 1


def test_what_is_not_translated_leads_to_the_front_page_of_the_language(
    client: Client, inicio: HomePage, plan: PlanPage
) -> None:
    text = client.get("/plan/").text
    assert '<a href="/es/" hreflang="es" lang="es">' in text
    assert 'rel="alternate"' not in text


def test_a_draft_or_a_private_page_is_no_translation(
    client: Client, spanish_plan: PlanPage
) -> None:
    spanish_plan.unpublish()
    assert "/es/plan/" not in client.get("/plan/").text


def test_a_site_in_one_language_has_no_switch(client: Client, plan: PlanPage) -> None:
    assert "hreflang" not in client.get("/plan/").text


def test_an_english_page_is_not_shown_at_a_spanish_address(client: Client, plan: PlanPage) -> None:
    answer = client.get("/es/plan/")
    assert answer.status_code == 404
    assert "Aquí no hay ninguna página" in answer.text


def test_addresses_of_a_language_do_not_leave_it(client: Client, spanish_plan: PlanPage) -> None:
    text = client.get("/es/plan/").text
    assert '<a class="brand" href="/es/"' in text
    assert 'action="/es/search/"' in text
    assert '<a href="/es/plan/" aria-current="page">Plan 2.0 en español</a>' in text


def test_the_search_finds_what_is_in_its_language_by_the_stems_of_it(
    client: Client, ledger: None, plan: PlanPage, spanish_plan: PlanPage
) -> None:
    factories.StrategyPageFactory(
        parent=spanish_plan, number="1", short_name="Empresas", statement="Apoyar a las empresas."
    )
    factories.StrategyPageFactory(
        parent=plan, number="1", short_name="Employers", statement="Support the empresa."
    )
    record()
    spanish = client.get("/es/search/", {"q": "empresa"}).text
    assert "<strong>1</strong> página sobre «empresa»" in spanish
    assert 'href="/es/plan/1-empresas/"' in spanish
    english = client.get("/search/", {"q": "empresa"}).text
    assert 'href="/plan/1-employers/"' in english
    assert "/es/plan/1-empresas/" not in english
    assert '<a href="/es/search/?q=empresa" hreflang="es"' in english


def test_documents_are_in_their_own_language_whoever_records_them(
    ledger: None, plan: PlanPage, spanish_plan: PlanPage
) -> None:
    with translation.override("es"):
        record()
    assert document(plan)["status_label"] == "Draft plan"
    spanish = Current.objects.get(path="/es/plan/")
    assert spanish.locale == "es"
    assert document(spanish_plan)["status_label"] == "Vigente"
    assert document(spanish_plan)["url"] == "http://localhost/es/plan/"


def test_numbers_and_days_are_written_as_the_language_writes_them(
    client: Client, spanish_plan: PlanPage
) -> None:
    assert said(Decimal("1250.50")) == "1,250.5"
    with translation.override("es"):
        assert said(Decimal("1250.50")) == "1,250.5"
    shown = client.get("/es/plan/?as_of=2026-03-01").text
    assert "El 1 de marzo de 2026 esto no era público." in shown


def test_failures_are_told_in_the_language_of_the_address(client: Client, home: HomePage) -> None:
    with translation.override("es"):
        assert "Algo salió mal de nuestro lado" in render_to_string("500.html")
        assert 'href="/es/"' in render_to_string("500.html")
    assert Page.objects.filter(locale__language_code="es").count() == 0

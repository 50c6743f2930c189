"""One site in several languages: which one is in the address, and nowhere else."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from wagtail.models import Page, PageViewRestriction

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


def test_what_is_not_translated_is_shown_as_it_is_and_says_so(
    client: Client, inicio: HomePage, plan: PlanPage
) -> None:
    english = client.get("/plan/").text
    assert '<a href="/es/plan/" hreflang="es" lang="es">' in english
    assert 'rel="alternate"' not in english
    assert "nobody has translated it" not in english
    shown = client.get("/es/plan/").text
    assert "Esta página está en inglés" in shown
    assert '<main id="content" tabindex="-1" lang="en">' in shown
    assert "Saltar al contenido" in shown
    assert '<link rel="canonical" href="http://localhost/plan/">' in shown
    assert '<a href="/plan/" hreflang="en" lang="en">' in shown
    assert 'rel="alternate"' not in shown


def test_a_draft_is_no_translation(client: Client, spanish_plan: PlanPage) -> None:
    spanish_plan.unpublish()
    assert 'rel="alternate"' not in client.get("/plan/").text
    assert "Esta página está en inglés" in client.get("/es/plan/").text


def test_a_translation_is_at_its_own_address_only(
    client: Client, spanish_plan: PlanPage, inicio: HomePage
) -> None:
    Page.objects.filter(pk=spanish_plan.pk).update(slug="el-plan", url_path="/inicio/el-plan/")
    moved = client.get("/es/plan/")
    assert (moved.status_code, moved["Location"]) == (302, "/es/el-plan/")


def test_what_is_private_is_so_in_every_language(
    client: Client, inicio: HomePage, plan: PlanPage
) -> None:
    PageViewRestriction.objects.create(page=plan, restriction_type="login")
    assert plan.title not in client.get("/es/plan/", follow=True).text
    assert "/es/plan/" not in client.get("/es/").text


def test_who_reads_a_part_is_told_where_the_whole_is(
    client: Client, plan: PlanPage, spanish_plan: PlanPage
) -> None:
    told = "No todo lo que hay debajo de esta página está traducido."
    assert told not in client.get("/es/plan/").text
    factories.StrategyPageFactory(parent=plan, number="1")
    assert told in client.get("/es/plan/").text
    assert "has been translated" not in client.get("/plan/").text


def test_menus_lead_to_what_is_not_translated_too(
    client: Client, inicio: HomePage, plan: PlanPage
) -> None:
    Page.objects.filter(pk=plan.pk).update(show_in_menus=True)
    assert '<a href="/es/plan/" hreflang="en" lang="en">Plan 2.0</a>' in client.get("/es/").text
    assert client.get("/").text.count('href="/plan/"') > 0


def test_the_sitemap_holds_the_pages_of_every_language(
    client: Client, spanish_plan: PlanPage
) -> None:
    found = client.get("/sitemap.xml").text
    for path in ("/", "/plan/", "/es/", "/es/plan/"):
        assert f"<loc>http://localhost{path}</loc>" in found


@pytest.mark.parametrize("slug", ["es", "search", "admin"])
def test_no_page_takes_an_address_of_the_site_itself(
    home: HomePage, plan: PlanPage, slug: str
) -> None:
    with pytest.raises(ValidationError, match="Choose another slug"):
        factories.ContentPageFactory(parent=home, slug=slug)
    below = factories.ContentPageFactory(parent=home, slug="about")
    moved = factories.ContentPageFactory(parent=below, slug=slug) if slug == "es" else below
    assert moved.can_move_to(home) is (slug != "es")


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

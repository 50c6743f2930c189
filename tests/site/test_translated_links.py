"""On the built-in site links lead to what is public in the reader's language."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, PageViewRestriction

from cms.content.leading import destinations
from cms.content.models import SiteSettings
from cms.content.visibility import Visibility
from home.models import HomePage
from plan.models import PlanPage
from tests import factories
from tests.site import whole_site
from tests.site.languages import spanish_home, translated


@pytest.fixture
def inicio(home: HomePage) -> HomePage:
    return spanish_home(home)


@pytest.fixture
def el_plan(plan: PlanPage, inicio: HomePage) -> PlanPage:
    return translated(plan, factories.PlanPageFactory, inicio, title="El plan", slug="el-plan")


def body_with_links_to(*pages: Page) -> str:
    links = [
        {"label": f"Ver {page.pk}", "page": page.pk, "file": None, "url": ""} for page in pages
    ]
    texts = [f'<a linktype="page" id="{page.pk}">léalo</a>' for page in pages]
    values: list[tuple[str, Any]] = [
        ("paragraph", f"<p>{' '.join(texts)}</p>"),
        ("link_list", {"heading": "", "links": links}),
        ("call_to_action", {"heading": "Empiece", "text": "", "link": links[0]}),
    ]
    return json.dumps([{"type": kind, "value": value} for kind, value in values])


def shown(client: Client, page: Page) -> list[str]:
    """The start tags of the links of a page, in the order of `body_with_links_to`."""
    return re.findall(r"<(a[^>]*)>(?:léalo|Ver)", client.get(page.get_url()).text)


def test_links_of_a_translation_lead_to_translations(
    client: Client, plan: PlanPage, el_plan: PlanPage, inicio: HomePage
) -> None:
    page = factories.ContentPageFactory(parent=inicio, body=body_with_links_to(plan))
    assert shown(client, page) == [
        'a href="/es/el-plan/"',
        'a href="/es/el-plan/"',
        'a class="button" href="/es/el-plan/"',
    ]


@pytest.mark.parametrize("hidden", ["draft", "private"])
def test_without_a_public_translation_they_lead_to_the_original_around_which_all_is_in_spanish(
    client: Client, plan: PlanPage, el_plan: PlanPage, inicio: HomePage, hidden: str
) -> None:
    if hidden == "draft":
        el_plan.unpublish()
    else:
        PageViewRestriction.objects.create(page=el_plan, restriction_type="login")
    page = factories.ContentPageFactory(parent=inicio, body=body_with_links_to(plan))
    assert shown(client, page) == [
        'a href="/es/plan/" hreflang="en"',
        'a href="/es/plan/" hreflang="en"',
        'a class="button" href="/es/plan/" hreflang="en"',
    ]
    assert "Esta página está en inglés" in client.get("/es/plan/").text


def test_an_original_that_is_not_public_does_not_hide_its_translation(
    client: Client, plan: PlanPage, el_plan: PlanPage, inicio: HomePage
) -> None:
    plan.unpublish()
    page = factories.ContentPageFactory(parent=inicio, body=body_with_links_to(plan))
    assert "a" in shown(client, page), "it never was"
    PlanPage.objects.filter(pk=plan.pk).update(first_published_at=timezone.now())
    assert 'a href="/es/el-plan/"' in shown(client, page)
    el_plan.unpublish()
    assert shown(client, page) == ["a"]


def test_without_a_public_front_page_they_lead_to_the_english_site(
    plan: PlanPage, inicio: HomePage
) -> None:
    inicio.unpublish()
    with translation.override("es"):
        leads = destinations([plan], Visibility())[plan.pk]
    assert (leads.href, leads.language) == ("/plan/", "en")


def test_an_english_text_leads_where_its_author_chose(
    client: Client, home: HomePage, el_plan: PlanPage
) -> None:
    page = factories.ContentPageFactory(parent=home, body=body_with_links_to(el_plan))
    assert shown(client, page)[0] == 'a href="/es/el-plan/" hreflang="es"'


def test_further_reading_leads_to_the_translation(
    client: Client, plan: PlanPage, el_plan: PlanPage
) -> None:
    page = factories.StrategyPageFactory(parent=el_plan, number="1")
    page.further_reading.create(title="El plan entero", page=plan)
    page.save()
    assert '<a href="/es/el-plan/">El plan entero</a>' in client.get(page.get_url()).text


def test_navigation_and_footer_lead_to_translations_and_say_their_own_language(
    client: Client,
    settings_of_site: SiteSettings,
    plan: PlanPage,
    el_plan: PlanPage,
    home: HomePage,
) -> None:
    faq = factories.FAQPageFactory(parent=home, title="Questions", slug="faq")
    links = [
        {"type": "link", "value": {"label": label, "page": page.pk, "file": None, "url": ""}}
        for label, page in (("Our plan", plan), ("Questions", faq))
    ]
    settings_of_site.navigation = settings_of_site.footer_links = json.dumps(links)
    settings_of_site.save()
    text = client.get("/es/").text
    assert text.count('<a href="/es/el-plan/" lang="en">Our plan</a>') == 2
    assert text.count('<a href="/es/faq/" hreflang="en" lang="en">Questions</a>') == 2
    assert '<a href="/plan/">Our plan</a>' in client.get("/").text


def test_many_links_ask_no_more_than_one(
    client: Client,
    home: HomePage,
    inicio: HomePage,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    english = factories.ContentPageFactory.create_batch(6, parent=home)
    for page in english[:3]:
        translated(page, factories.ContentPageFactory, inicio, title=f"Página {page.pk}")
    one = factories.ContentPageFactory(parent=inicio, body=body_with_links_to(english[0]))
    many = factories.ContentPageFactory(parent=inicio, body=body_with_links_to(*english))
    client.get(one.get_url())
    with django_assert_max_num_queries(60) as few:
        client.get(one.get_url())
    with django_assert_num_queries(len(few)):
        client.get(many.get_url())


def test_who_reads_english_pages_in_the_spanish_site_stays_in_it(
    client: Client, home: HomePage, inicio: HomePage
) -> None:
    pages = whole_site.pages(home, factories.ImageFactory(), factories.FileFactory())
    for path in pages:
        text = client.get(f"/es{path}" if path != "/" else "/es/").text
        inside = text.partition("<body>")[2]
        links = re.findall(r'<a(?![^>]*hreflang="en" lang="en")[^>]* href="(/[^"]*)"', inside)
        assert links
        left = [link for link in links if not link.startswith(("/es/", "/documents/", "/media/"))]
        assert left == [], path

"""What stands around a Spanish page is in Spanish, as far as that is translated."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from cms.editorial.models import Withdrawal
from home.models import ContentPage, HomePage
from tests import factories
from tests.site.languages import spanish_home, translated
from tests.site_words import links, say, say_in_spanish

WORDS = "content_sitetranslation"


@pytest.fixture
def about(home: HomePage) -> ContentPage:
    page: ContentPage = factories.ContentPageFactory(parent=home, title="About us", slug="about")
    return page


@pytest.fixture
def inicio(home: HomePage, about: ContentPage) -> HomePage:
    say(
        tagline="One plan",
        navigation=links(about),
        footer_links=links(about),
        footer_text="<p>Made in the valley.</p>",
    )
    return spanish_home(home)


@pytest.fixture
def acerca(about: ContentPage, inicio: HomePage) -> Page:
    return translated(about, factories.ContentPageFactory, inicio, title="Acerca de", slug="acerca")


def test_tagline_menus_and_footer_are_translated(
    client: Client, inicio: HomePage, about: ContentPage
) -> None:
    say_in_spanish(
        tagline="Un plan",
        navigation=links(Encuesta="https://x.test/"),
        footer_links=links(Privacidad="https://x.test/"),
        footer_text="<p>Hecho en el valle.</p>",
    )
    text = client.get("/es/").text
    for said in ("Un plan", "Encuesta", "Privacidad", "Hecho en el valle."):
        assert said in text
    for unsaid in ("One plan", "About us", "Made in the valley."):
        assert unsaid not in text
        assert unsaid in client.get("/").text
    assert "Un plan" in client.get("/es/search/").text
    assert "Un plan" in client.get("/es/about/").text, "also around what is not translated"
    assert "Un plan" in client.get("/es/nothing/").text


def test_what_is_not_translated_is_marked_as_english(client: Client, inicio: HomePage) -> None:
    say_in_spanish(tagline="Un plan")
    text = client.get("/es/").text
    assert '<span class="brand-tagline">Un plan</span>' in text
    assert '<a href="/es/about/" hreflang="en" lang="en">About us</a>' in text
    assert '<div class="footer-text width" lang="en">' in text
    assert 'lang="en">One plan' not in text


def test_without_any_translation_all_is_english_and_says_so(
    client: Client, inicio: HomePage
) -> None:
    text = client.get("/es/").text
    assert '<span class="brand-tagline" lang="en">One plan</span>' in text
    english = client.get("/").text
    assert '<span class="brand-tagline">One plan</span>' in english
    assert '<a href="/about/">About us</a>' in english


def test_a_translated_label_can_lead_to_a_page_in_english(
    client: Client, inicio: HomePage, about: ContentPage
) -> None:
    say_in_spanish(navigation=links(Nosotros=about))
    assert '<a href="/es/about/" hreflang="en">Nosotros</a>' in client.get("/es/").text


def test_a_link_leads_to_the_translation_where_everybody_may_see_it(
    client: Client, acerca: Page
) -> None:
    there = '<a href="/es/acerca/" lang="en">About us</a>'
    assert client.get("/es/").text.count(there) == 2
    assert "/es/acerca/" not in client.get("/").text
    restriction = PageViewRestriction.objects.create(page=acerca, restriction_type="login")
    assert "/es/acerca/" not in client.get("/es/").text
    assert 'href="/es/about/" hreflang="en"' in client.get("/es/").text
    restriction.delete()
    Page.objects.filter(pk=acerca.pk).update(live=False)
    assert "/es/acerca/" not in client.get("/es/").text


def test_a_link_leads_to_the_translation_of_a_page_that_is_not_public(
    client: Client, about: ContentPage, acerca: Page
) -> None:
    PageViewRestriction.objects.create(page=about, restriction_type="login")
    assert 'href="/es/acerca/"' in client.get("/es/").text
    assert "About us" not in client.get("/").text
    Page.objects.filter(pk=about.pk).update(live=False, first_published_at=None)
    assert 'href="/es/acerca/"' not in client.get("/es/").text, "it never was"


def test_no_menu_leads_to_a_translation_that_is_withdrawn(client: Client, acerca: Page) -> None:
    Withdrawal.objects.create(page=acerca, reason="Old.")
    text = client.get("/es/").text
    assert text.count("About us") == 1, "in the footer, as for pages in English"
    assert client.get("/").text.count("About us") == 2


def test_where_the_reader_is_is_said_in_spanish_too(client: Client, acerca: Page) -> None:
    text = client.get("/es/acerca/").text
    assert text.count('<a href="/es/acerca/" lang="en" aria-current="page">About us</a>') == 2


def test_drafts_are_seen_with_spanish_around_them(acerca: Page, inicio: HomePage) -> None:
    """Of the editor's panel: it asks for the page at its own address."""
    say_in_spanish(tagline="Un plan")
    for page in (acerca, inicio):
        shown = page.specific.make_preview_request().content.decode()
        assert "Un plan" in shown
        assert 'href="/es/acerca/"' in shown


def test_a_language_costs_two_queries_more(client: Client, acerca: Page) -> None:
    """One for its words, one for all pages of its menus; nothing where it is the default one."""
    say_in_spanish(tagline="Un plan")
    for path in ("/about/", "/es/acerca/"):
        client.get(path)
    with CaptureQueriesContext(connection) as english:
        client.get("/about/")
    with CaptureQueriesContext(connection) as in_spanish:
        client.get("/es/acerca/")
    of_words = [sum(WORDS in query["sql"] for query in each) for each in (english, in_spanish)]
    assert of_words == [0, 1]
    assert len(in_spanish) <= len(english) + 8

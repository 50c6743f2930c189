"""A site's own documents say in each language what is translated, field by field."""

from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms.content.models import SiteTranslation
from cms.editorial.models import Withdrawal
from cms.ledger.models import Edition
from home.models import ContentPage, HomePage
from tests.factories import ContentPageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document
from tests.site.languages import spanish, spanish_home, translated
from tests.site_words import links, say, say_in_spanish, settings_of_site


def navigation() -> dict[str, Any]:
    found = document(settings_of_site())
    assert found
    return found


def site() -> dict[str, Any]:
    found = document(Site.objects.get())
    assert found
    return found


def in_spanish(of: dict[str, Any]) -> dict[str, Any]:
    (said,) = of["translations"]
    assert said["locale"] == "es"
    return dict(said)


def targets(of: dict[str, Any]) -> list[tuple[str, str | None, str | None]]:
    """Label and path of each link of a navigation, and the language there, if it is another."""
    paths = [(link["document"] or {}).get("path") for link in of["links"]]
    return [
        (link["label"], path, link["hreflang"])
        for link, path in zip(of["links"], paths, strict=True)
    ]


@pytest.fixture
def about(home: HomePage) -> ContentPage:
    page: ContentPage = ContentPageFactory(parent=home, title="About us", slug="about")
    return page


@pytest.fixture
def acerca(home: HomePage, about: ContentPage, ledger: Ledger) -> Page:
    """A Spanish draft of it, made after the menus were recorded."""
    say(navigation=links(about), footer_links=links(about))
    inicio = spanish_home(home)
    ledger.record()
    return translated(
        about, ContentPageFactory, inicio, title="Acerca de", slug="acerca", draft=True
    )


def test_a_site_in_one_language_has_no_translations(home: HomePage, ledger: Ledger) -> None:
    ledger.record()
    for said in (site(), navigation()):
        assert (said["translations"], said["fallbacks"]) == ([], [])


def test_each_field_is_said_in_the_language_as_far_as_it_is_translated(
    home: HomePage, ledger: Ledger
) -> None:
    say(tagline="One plan", footer_text="<p>Ours</p>", footer_links=links(Home="http://x.test/"))
    say_in_spanish(tagline="Un plan", navigation=links(Inicio="http://x.test/es/"))
    ledger.record()
    said = in_spanish(site())
    assert (site()["tagline"], said["tagline"]) == ("One plan", "Un plan")
    assert said["footer"]["text"]["text"] == "Ours"
    assert [link["label"] for link in said["footer"]["links"]] == ["Home"]
    assert said["fallbacks"] == ["footer.text", "footer.links"]
    assert in_spanish(navigation())["links"][0]["label"] == "Inicio"
    assert in_spanish(navigation())["fallbacks"] == []
    assert ledger.agrees()


@pytest.mark.parametrize("empty", ["", " ", '<p data-block-key="a1b2c"></p>', "<p> </p>"])
def test_what_is_left_empty_is_not_translated(home: HomePage, ledger: Ledger, empty: str) -> None:
    say(footer_text="<p>Ours</p>")
    say_in_spanish(footer_text=empty, tagline="  ")
    ledger.record()
    assert in_spanish(site())["footer"]["text"]["text"] == "Ours"
    assert in_spanish(site())["fallbacks"] == ["footer.text"], "no language has a tagline"


def test_every_change_of_a_translation_is_an_edition(home: HomePage, ledger: Ledger) -> None:
    say(tagline="One plan", navigation=links(Home="http://x.test/"))
    ledger.record()
    made = say_in_spanish(tagline="Un plan")
    changes = (
        lambda: None,
        lambda: say_in_spanish(navigation=links(Inicio="http://x.test/")),
        lambda: SiteTranslation.objects.update(tagline="Otro plan"),
        lambda: say_in_spanish(footer_text="<p>Nuestro</p>"),
        lambda: say_in_spanish(footer_links=links(Inicio="http://x.test/")),
        lambda: SiteTranslation.objects.filter(pk=made.pk).delete(),
    )
    for change in changes:
        change()
        before = Edition.objects.count()
        ledger.record()
        assert Edition.objects.count() > before
        assert ledger.agrees()
    assert in_spanish(site())["fallbacks"] == ["tagline"]


def test_what_is_saved_unchanged_is_none(home: HomePage, ledger: Ledger) -> None:
    made = say_in_spanish(tagline="Un plan")
    ledger.record()
    before = Edition.objects.count()
    made.save()
    ledger.record()
    assert Edition.objects.count() == before


def test_a_language_that_is_added_or_taken_away_is_heard_of(home: HomePage, ledger: Ledger) -> None:
    ledger.record()
    spanish()
    ledger.record()
    assert in_spanish(navigation())["links"] == []
    assert ledger.agrees()
    Locale.objects.get(language_code="es").delete()
    ledger.record()
    assert navigation()["translations"] == []
    assert ledger.agrees()


def test_a_link_leads_to_the_translation_as_long_as_that_is_public(
    about: ContentPage, acerca: Page, ledger: Ledger
) -> None:
    english, there = ("About us", "/about/", "en"), ("About us", "/es/acerca/", None)
    ledger.record()
    assert targets(in_spanish(navigation())) == [english]
    assert ledger.agrees()
    acerca.live = True
    acerca.save()
    ledger.record()
    assert targets(in_spanish(navigation())) == [there]
    assert targets(navigation()) == [("About us", "/about/", None)]
    assert in_spanish(site())["footer"]["links"] == in_spanish(navigation())["links"]
    assert ledger.agrees()
    restriction = PageViewRestriction.objects.create(page=acerca, restriction_type="login")
    ledger.record()
    assert targets(in_spanish(navigation())) == [english]
    assert "acerca" not in str(navigation())
    assert ledger.agrees()
    restriction.delete()
    ledger.record()
    assert targets(in_spanish(navigation())) == [there]
    Page.objects.filter(pk=acerca.pk).delete()
    ledger.record()
    assert targets(in_spanish(navigation())) == [english]
    assert ledger.agrees()


def test_a_link_leads_to_the_translation_of_a_page_that_was_unpublished(
    about: ContentPage, acerca: Page, ledger: Ledger
) -> None:
    about.first_published_at = timezone.now()
    about.save()
    about.unpublish()
    ledger.record()
    assert targets(in_spanish(navigation())) == [("About us", None, None)]
    acerca.live = True
    acerca.save()
    ledger.record()
    assert targets(in_spanish(navigation())) == [("About us", "/es/acerca/", None)]
    assert targets(navigation()) == [("About us", None, None)]
    assert ledger.agrees()
    about.delete()
    ledger.record()
    assert targets(in_spanish(navigation())) == [("About us", None, None)]
    assert ledger.agrees()


def test_a_link_to_what_never_was_public_leads_nowhere_in_any_language(
    about: ContentPage, acerca: Page, ledger: Ledger
) -> None:
    Page.objects.filter(pk=about.pk).update(live=False)
    Page.objects.filter(pk=acerca.pk).update(live=True)
    ledger.record()
    assert targets(in_spanish(navigation())) == [("About us", None, None)]
    about.delete()
    ledger.record()
    assert ledger.agrees(), "the end of a draft leaves no mark"


def test_no_menu_leads_to_a_translation_that_is_withdrawn(
    about: ContentPage, acerca: Page, ledger: Ledger
) -> None:
    acerca.live = True
    acerca.save()
    Withdrawal.objects.create(page=acerca, reason="Old.")
    ledger.record()
    assert targets(in_spanish(navigation())) == []
    assert targets(navigation()) == [("About us", "/about/", None)]
    assert ledger.agrees()


def test_each_site_has_its_own_words(home: HomePage, ledger: Ledger) -> None:
    say_in_spanish(tagline="Un plan")
    other = Site.objects.create(hostname="other.example.org", root_page=home)
    ledger.record()
    found = document(other)
    assert found
    assert in_spanish(found)["tagline"] == ""

"""What a site says in other languages is edited where, and by whom, its settings are."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, ModelLogEntry, Page, ReferenceIndex, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.content.models import SiteTranslation
from cms.editorial.roles.names import Role
from home.models import HomePage
from tests.editorial.people import person
from tests.public import document
from tests.reasons import REASON
from tests.site.languages import spanish
from tests.site_words import links, say_in_spanish, settings_of_site

Save = Callable[..., HttpResponse]


def menu(*labels: str) -> dict[str, Any]:
    empty: dict[str, Any] = {"page": "", "file": ""}
    return streamfield(
        [("link", empty | {"label": label, "url": "https://example.org/"}) for label in labels]
    )


def words(locale: Locale, **fields: Any) -> dict[str, Any]:
    empty = {"tagline": "", "navigation": menu(), "footer_links": menu()}
    return {"locale": locale.pk, "footer_text": rich_text(""), **(empty | fields)}


@pytest.fixture
def save(client: Client, home: HomePage) -> Save:
    def post(*translations: dict[str, Any], initial: int = 0) -> Any:
        form = {
            "organization": "The board",
            "tagline": "One plan",
            "footer_text": rich_text(""),
            "translations": inline_formset(list(translations), initial=initial),
            **{name: menu() for name in ("social_links", "navigation", "footer_links")},
        }
        return client.post(address(), nested_form_data(form) | REASON)

    return post


def address() -> str:
    return reverse("wagtailsettings:edit", args=["content", "sitesettings", Site.objects.get().pk])


@pytest.fixture
def publisher(client: Client, db: None) -> None:
    client.force_login(person("publisher", Role.PUBLISHER))


@pytest.mark.usefixtures("publisher")
def test_a_publisher_writes_the_settings_in_spanish(
    client: Client, save: Save, home: HomePage
) -> None:
    assert "In other languages" in client.get(address()).text
    words_ = words(spanish(), tagline="Un plan", navigation=menu("Encuesta"))
    response = save(words_)
    assert response.status_code == 302, response.context["form"].errors
    (kept,) = settings_of_site().translations.all()
    assert (kept.tagline, kept.locale) == ("Un plan", spanish())
    assert [link.value["label"] for link in kept.navigation] == ["Encuesta"]
    shown = client.get(address()).text
    assert "Un plan" in shown
    assert ModelLogEntry.objects.for_instance(settings_of_site()).filter(action="wagtail.edit")


@pytest.mark.usefixtures("publisher")
def test_it_is_public_when_the_response_arrives(save: Save, ledger: None, home: HomePage) -> None:
    save(words(spanish(), tagline="Un plan"))
    said = document(Site.objects.get())
    assert said
    assert [each["tagline"] for each in said["translations"]] == ["Un plan"]


@pytest.mark.usefixtures("publisher")
def test_a_language_can_be_there_once(save: Save) -> None:
    response = save(words(spanish(), tagline="Un plan"), words(spanish(), tagline="Otro"))
    assert response.status_code == 200
    assert response.context["form"].formsets["translations"].non_form_errors()
    assert not SiteTranslation.objects.exists()


@pytest.mark.usefixtures("publisher")
def test_the_default_language_is_not_among_them(save: Save) -> None:
    response = save(words(Locale.get_default(), tagline="One plan"))
    assert response.status_code == 200
    assert not SiteTranslation.objects.exists()
    wrong = SiteTranslation(settings=settings_of_site(), locale=Locale.get_default())
    with pytest.raises(ValidationError, match="locale"):
        wrong.full_clean()


@pytest.mark.usefixtures("publisher")
def test_a_link_has_one_target_there_too(save: Save) -> None:
    link = {"label": "Nowhere", "page": "", "file": "", "url": ""}
    response = save(words(spanish(), navigation=streamfield([("link", link)])))
    assert response.status_code == 200
    assert "only one of them" in response.content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR])
def test_whoever_may_not_change_the_settings_changes_no_translation(
    client: Client, save: Save, role: Role
) -> None:
    client.force_login(person("somebody", role))
    response = save(words(spanish(), tagline="Un plan"))
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_home")
    assert not SiteTranslation.objects.exists()


def test_where_a_page_is_used_says_the_menus_of_every_language(home: HomePage) -> None:
    ReferenceIndex.create_or_update_for_object(say_in_spanish(navigation=links(home)).settings)
    used = ReferenceIndex.get_references_to(Page.objects.get(pk=home.pk))
    assert "translations.item.navigation.link.page" in {each.model_path for each in used}

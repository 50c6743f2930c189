"""Topics, industries and counties are called in the language that is shown, as workgroups are."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from awards.models import AwardProfilePage, County, Industry
from cms.content.models import NamedInLanguages
from cms.editorial.roles.names import Role
from cms.ledger.models import Edition
from home.models import HomePage
from tests import factories
from tests.ledger.fixtures import Ledger
from tests.public import document
from tests.reasons import REASON
from tests.site.languages import copies, spanish, spanish_home
from toolkit.models import ToolkitPage, Topic

KINDS: list[type[Any]] = [Topic, Industry, County]


def call(term: Any, name: str) -> Any:
    owner = {term._meta.model_name: term}
    return term.translations.model.objects.create(locale=spanish(), name=name, **owner)


@pytest.fixture
def guide(home: HomePage) -> ToolkitPage:
    index = factories.ToolkitIndexPageFactory(parent=home, slug="kit")
    topic = Topic.objects.create(name="Pay", slug="pay")
    page: ToolkitPage = factories.ToolkitPageFactory(parent=index, title="Raise", topic=topic)
    page.resources.create(title="A site", url="https://site.example/")
    page.save()
    return page


@pytest.fixture
def inicio(home: HomePage) -> HomePage:
    return spanish_home(home)


@pytest.fixture
def guia(inicio: HomePage, guide: ToolkitPage) -> Page:
    return copies([guide.get_parent().specific, guide])[guide]


@pytest.fixture
def profile(home: HomePage) -> AwardProfilePage:
    employer = factories.EmployerFactory(
        name="Harbor Clinic",
        industry=Industry.objects.create(name="Care", slug="care"),
        county=County.objects.create(name="Hollin County", slug="hollin"),
    )
    index = factories.AwardsIndexPageFactory(parent=home, slug="heroes")
    year = factories.AwardYearPageFactory(parent=index, year=2025)
    page: AwardProfilePage = factories.AwardProfilePageFactory(parent=year, employer=employer)
    return page


@pytest.fixture
def perfil(inicio: HomePage, profile: AwardProfilePage) -> Page:
    above = [page.specific for page in profile.get_ancestors().filter(depth__gt=2)]
    return copies([*above, profile])[profile]


def told_since(known: int) -> set[tuple[str, str, str]]:
    editions = Edition.objects.order_by("seq")[known:]
    return set(editions.values_list("type", "locale", "event"))


def test_a_translated_topic_is_recorded_where_it_is_shown_and_nowhere_else(
    guide: ToolkitPage, guia: Page, ledger: Ledger
) -> None:
    ledger.record()
    assert document(guia)["topic"] == {"slug": "pay", "name": "Pay", "name_locale": "en"}
    named = type(call(guide.topic, "Sueldos")).objects.all()
    for name, change in (
        ("Sueldos", lambda: None),
        ("Salarios", lambda: named.update(name="Salarios")),
        ("Pay", named.delete),
    ):
        known = Edition.objects.count()
        change()
        ledger.record()
        assert told_since(known) == {("toolkit.page", "es", "updated")}
        assert document(guide)["topic"]["name"] == "Pay"
        assert document(guia)["topic"]["name"] == name
        assert ledger.agrees()


def test_a_translated_industry_is_recorded_with_the_employer_and_the_profiles_in_that_language(
    profile: AwardProfilePage, perfil: Page, ledger: Ledger
) -> None:
    ledger.record()
    employer = profile.employer
    as_it_is = {"locale": "es", "industry": "Care", "county": "Hollin County"}
    assert document(employer)["translations"] == [
        as_it_is | {"fallbacks": ["industry", "county"]},
    ]
    known = Edition.objects.count()
    call(employer.industry, "Salud")
    ledger.record()
    assert told_since(known) == {
        ("awards.employer", "en", "updated"),
        ("awards.profile", "es", "updated"),
    }
    assert document(employer)["translations"] == [
        as_it_is | {"industry": "Salud", "fallbacks": ["county"]},
    ]
    assert document(employer)["industry"]["name_locale"] == "en"
    shown = document(perfil)["employer"]
    assert shown["industry"] == {"slug": "care", "name": "Salud", "name_locale": "es"}
    assert shown["county"] == {"slug": "hollin", "name": "Hollin County", "name_locale": "en"}
    assert document(profile)["employer"]["industry"]["name"] == "Care"
    assert ledger.agrees()


def test_an_employer_of_no_industry_says_none_in_any_language(
    profile: AwardProfilePage, perfil: Page, ledger: Ledger
) -> None:
    type(profile.employer).objects.update(industry=None, county=None)
    ledger.record()
    (in_spanish,) = document(profile.employer)["translations"]
    assert in_spanish == {"locale": "es", "industry": None, "county": None, "fallbacks": []}


def test_a_toolkit_shows_topics_and_offers_them_as_filters(
    guide: ToolkitPage, guia: Page, client: Client
) -> None:
    index = guia.get_parent()
    places = (index.url, f"{index.url}resources/")

    def shown(place: str) -> str:
        return client.get(place).content.decode()

    assert '<span lang="en">Pay</span>' in shown(index.url)
    for place in places:
        assert '<option value="pay" lang="en">Pay</option>' in shown(place)
    call(guide.topic, "Sueldos <b>")
    assert '<span lang="es">Sueldos &lt;b&gt;</span>' in shown(index.url)
    for place in places:
        assert '<option value="pay" lang="es">Sueldos &lt;b&gt;</option>' in shown(place)
        assert "Raise" in shown(f"{place}?topic=pay")
    for place in ("/kit/", "/kit/resources/"):
        assert '<option value="pay">Pay</option>' in shown(place)
        assert "Sueldos" not in shown(place)


def test_winners_are_shown_and_found_by_what_is_said_in_the_language(
    profile: AwardProfilePage, perfil: Page, client: Client
) -> None:
    call(profile.employer.industry, "Salud")
    index = perfil.get_parent().get_parent()
    for place in (index.url, f"{index.url}?industry=care", perfil.url):
        page = client.get(place).content.decode()
        assert '<span lang="es">Salud</span>' in page, place
        assert '<span lang="en">Hollin County</span>' in page, place
        assert "Care<" not in page
    page = client.get(index.url).content.decode()
    assert '<option value="care" lang="es">Salud</option>' in page
    assert '<option value="hollin" lang="en">Hollin County</option>' in page
    english = client.get("/heroes/").content.decode()
    assert '<p class="card-note">Care' in english
    assert "Salud" not in english


def test_names_cost_no_query_for_each_term(guia: Page, perfil: Page, client: Client) -> None:
    lists = (guia.get_parent(), perfil.get_parent().get_parent())

    def queries(page: Page) -> int:
        Site.clear_site_root_paths_cache()
        with CaptureQueriesContext(connection) as asked:
            client.get(page.url)
        return len(asked)

    def add(number: int) -> None:
        terms = [kind.objects.create(name=f"N {number}", slug=f"n-{number}") for kind in KINDS]
        for term in terms:
            call(term, f"Ñ {number}")
        topic, industry, county = terms
        employer = factories.EmployerFactory(industry=industry, county=county)
        same = {"locale": spanish()}
        factories.ToolkitPageFactory(parent=lists[0], topic=topic, **same)
        factories.AwardProfilePageFactory(parent=perfil.get_parent(), employer=employer, **same)

    add(0)
    for page in lists:
        client.get(page.url)
    few = [queries(page) for page in lists]
    for number in range(1, 4):
        add(number)
    assert [queries(page) for page in lists] == few


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_translated_where_it_is_named(kind: Any, client: Client, db: None) -> None:
    client.force_login(factories.UserFactory(groups=[Group.objects.get(name=Role.PUBLISHER)]))
    term: NamedInLanguages = kind.objects.create(name="Care", slug="care")
    call(kind.objects.create(name="Other", slug="other"), "Otro")
    place = f"/admin/snippets/{kind._meta.app_label}/{kind._meta.model_name}/edit/{term.pk}/"

    def post(name: str) -> Any:
        row = inline_formset([{"locale": spanish().pk, "name": name}])
        names = nested_form_data({"translations": row})
        return client.post(place, {"name": "Care", "slug": "care"} | names | REASON)

    refused = post("Otro")
    assert refused.status_code == 200
    assert "Something else has this name in this language." in refused.content.decode()
    assert post("Salud").status_code == 302
    assert [row.name for row in term.translations.all()] == ["Salud"]
    assert term.called_in("es").name == "Salud"

"""The site's own documents answer in the language that is asked for."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Revision

from cms.operations.working.jobs import publish_what_is_due
from home.models import HomePage
from tests.delivery.conftest import Api
from tests.factories import ContentPageFactory
from tests.ledger.fixtures import Ledger
from tests.site.languages import spanish_home, translated
from tests.site_words import links, say, say_in_spanish

ROUTES = ["/site", "/navigation"]


@pytest.fixture
def words(home: HomePage, ledger: Ledger) -> None:
    say(tagline="One plan", navigation=links(Survey="https://x.test/"))
    say_in_spanish(tagline="Un plan", navigation=links(Encuesta="https://x.test/"))
    ledger.record()


@pytest.fixture
def acerca(home: HomePage, ledger: Ledger) -> Page:
    """A public Spanish page, to whose source the menu leads."""
    about = ContentPageFactory(parent=home, title="About us", slug="about")
    say(navigation=links(about))
    page = translated(about, ContentPageFactory, spanish_home(home), title="Acerca", slug="acerca")
    ledger.record()
    return page


def labels(document: Any) -> list[str]:
    return [link["label"] for link in document["links"]]


@pytest.mark.usefixtures("words")
def test_the_language_decides_and_without_it_the_default_one(api: Api) -> None:
    assert api.read("/site")["tagline"] == "One plan"
    assert api.read("/site?locale=en") == api.read("/site")
    spanish = api.read("/site?locale=es")
    assert (spanish["locale"], spanish["tagline"], spanish["fallbacks"]) == ("es", "Un plan", [])
    assert labels(api.read("/navigation?locale=es")) == ["Encuesta"]
    assert labels(api.read("/navigation")) == ["Survey"]


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("route", ROUTES)
def test_it_is_one_document_with_its_languages_in_it(api: Api, route: str) -> None:
    whole, spanish = api.read(route), api.read(f"{route}?locale=es")
    (said,) = whole["translations"]
    assert spanish == whole | said
    assert spanish["id"] == whole["id"]
    assert spanish.keys() == whole.keys(), "it is the same schema"
    changed = [item for item in api.read("/changes?after=0")["items"] if item["id"] == whole["id"]]
    assert [item["document"] for item in changed] == [whole]


@pytest.mark.parametrize("route", ROUTES)
def test_what_is_not_translated_is_said_to_be_so(api: Api, route: str, ledger: Ledger) -> None:
    say(tagline="One plan", navigation=links(Survey="https://x.test/"))
    say_in_spanish()
    ledger.record()
    spanish = api.read(f"{route}?locale=es")
    assert spanish["fallbacks"] == {"/site": ["tagline"], "/navigation": ["links"]}[route]
    assert spanish["locale"] == "es"


@pytest.mark.parametrize("route", ROUTES)
def test_a_language_that_the_site_does_not_have_is_answered_in_the_default_one(
    api: Api, home: HomePage, route: str
) -> None:
    answer = api.read(f"{route}?locale=es")
    assert answer["locale"] == "en"
    assert answer == api.read(route)


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("route", ROUTES)
def test_a_language_that_is_unknown_is_refused_with_those_that_are_known(
    api: Api, route: str
) -> None:
    for query in ("locale=fr", "locale="):
        response = api.get(f"{route}?{query}")
        assert response.status_code == 400
        assert response.json()["errors"][0]["allowed"] == ["en", "es"]
    assert api.get(f"{route}?locale=en&locale=es").status_code == 400


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("route", ROUTES)
def test_each_language_has_a_validator_that_follows_the_document(
    api: Api, route: str, ledger: Ledger
) -> None:
    tags = {query: api.get(f"{route}{query}")["ETag"] for query in ("", "?locale=es")}
    assert len(set(tags.values())) == 2
    for query, tag in tags.items():
        assert api.get(f"{route}{query}", if_none_match=tag).status_code == 304
    keys = {api.get(f"{route}{query}")["Surrogate-Key"] for query in tags}
    assert len(keys) == 1, "it is purged with the document"
    say_in_spanish(tagline="Otro plan", navigation=links(Otra="https://x.test/"))
    ledger.record()
    for query, tag in tags.items():
        assert api.get(f"{route}{query}", if_none_match=tag).status_code == 200
    assert "Otr" in api.get(f"{route}?locale=es").content.decode()


@pytest.mark.usefixtures("words")
def test_it_is_told_as_it_was(api: Api, ledger: Ledger) -> None:
    then = (timezone.now() + timedelta(minutes=1)).isoformat().replace("+", "%2B")
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        say_in_spanish(tagline="Otro plan")
        ledger.record()
        assert api.read("/site?locale=es")["tagline"] == "Otro plan"
        assert api.read(f"/site?locale=es&as_of={then}")["tagline"] == "Un plan"
        assert api.read(f"/site?as_of={then}")["tagline"] == "One plan"


NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@time_machine.travel(NOON, tick=False)
def test_it_is_kept_no_longer_than_until_a_translation_is_due(
    api: Api, acerca: Page, ledger: Ledger
) -> None:
    Page.objects.filter(pk=acerca.pk).update(live=False)
    ledger.record()
    kept = api.get("/navigation?locale=es")["Cache-Control"]
    revision = acerca.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=NOON + timedelta(seconds=20))
    publish_what_is_due()
    shortened = "public, max-age=20, stale-if-error=86400"
    for url in ("/navigation", "/navigation?locale=es", "/documents?path=/about/"):
        assert api.get(url)["Cache-Control"] == shortened
    assert api.get("/site")["Cache-Control"] == kept != shortened


def test_a_link_to_what_became_private_is_sealed_in_every_language(
    api: Api, acerca: Page, ledger: Ledger
) -> None:
    (link,) = api.read("/navigation?locale=es")["links"]
    assert (link["document"]["path"], link["hreflang"]) == ("/es/acerca/", None)
    then = (timezone.now() + timedelta(minutes=1)).isoformat().replace("+", "%2B")
    asked = f"/navigation?as_of={then}"
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        before = api.get(f"{asked}&locale=es")
        assert "acerca" in before.content.decode()
        PageViewRestriction.objects.create(page=acerca, restriction_type="login")
        ledger.record()
        (now,) = api.read("/navigation?locale=es")["links"]
        assert now["document"]["path"] == "/about/"
        sealed = api.get(f"{asked}&locale=es")
        (former,) = sealed.json()["links"]
        assert former == {"label": "About us", "url": None, "document": None, "hreflang": None}
        assert sealed["ETag"] != before["ETag"]
        whole = json.dumps([api.read(asked), api.read("/changes?after=0&history=true")])
        assert "acerca" not in whole
        assert ledger.agrees()

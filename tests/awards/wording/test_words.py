"""A year has one set of categories and criteria, which are told in the words of each language."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from awards.judging.invite import Invitation, invite
from awards.models import AwardYearPage, Judge, Nomination
from awards.wording import Wording
from cms.editorial.links.tokens import issue
from cms.ledger.models import Identity
from tests.awards.judging.conftest import person
from tests.awards.nominating.conftest import nominated
from tests.awards.nominating.sent import WHOLE, address, send, verb
from tests.awards.nominating.test_page import filled
from tests.ledger.fixtures import Ledger
from tests.public import document


def test_the_form_is_in_the_words_of_its_page_and_what_is_kept_is_the_originals(
    year: AwardYearPage, spanish_year: AwardYearPage, client: Client, while_open: None
) -> None:
    place = f"/es/nominate/year/{spanish_year.pk}/"
    shown = client.get(place).text
    for words in ("Alcance", "¿Qué cambió?", "Empresas pequeñas", "El premio", "Su nombre nos"):
        assert words in shown
    assert "Small employers</option>" not in shown
    missing = client.post(place, {**filled(year), f"answer_{year.criteria.first().pk}": ""})
    assert "Alcance" in missing.context["form"].errors.as_text()
    link = client.post(place, filled(year))["Location"]
    kept = Nomination.objects.get()
    assert kept.category.year_id == year.pk
    assert [(each.criterion.year_id, each.asked) for each in kept.answers.all()] == [
        (year.pk, "Reach"),
        (year.pk, "Result"),
    ]
    opened = client.get(link).text
    assert "Alcance" in opened
    assert "Forty aides." in opened
    assert '<option value="Small employers" selected>Empresas pequeñas' in opened
    assert "Reach" in client.get(link.removeprefix("/es")).text


def test_what_the_translation_lacks_is_asked_in_the_words_of_the_original(
    year: AwardYearPage, spanish_year: AwardYearPage, client: Client, while_open: None
) -> None:
    year.criteria.create(name="Copying", asks="What can others copy?", weight=1, sort_order=9)
    year.save()
    shown = client.get(f"/es/nominate/year/{spanish_year.pk}/").text
    for words in ("Alcance", "Copying", "What can others copy?"):
        assert words in shown


def test_a_translation_of_another_consent_text_is_not_shown(
    year: AwardYearPage, spanish_year: AwardYearPage
) -> None:
    assert Wording.of(year, "es").consent.startswith("Su nombre")
    year.nomination_consent_version = "2"
    assert Wording.of(year, "es").consent == year.nomination_consent


def test_a_draft_of_the_translation_lends_no_words(
    year: AwardYearPage, draft: AwardYearPage
) -> None:
    assert Wording.of(year, "es").criteria[0].words.name == "Reach"


@pytest.mark.parametrize(
    "spelled",
    [("small-employers", "reach"), ("Empresas pequeñas", "Alcance"), ("Small employers", "Reach")],
)
def test_the_api_takes_keys_and_the_names_of_either_language(
    year: AwardYearPage,
    spanish_year: AwardYearPage,
    client: Client,
    ledger: Ledger,
    while_open: None,
    spelled: tuple[str, str],
) -> None:
    ledger.record()
    place = address(spanish_year)
    form = client.get(f"{place}-form").json()
    assert form["categories"] == ["Empresas pequeñas"]
    assert form["category_choices"] == [{"value": "small-employers", "label": "Empresas pequeñas"}]
    assert [(each["key"], each["name"]) for each in form["criteria"]] == [
        ("reach", "Alcance"),
        ("result", "Resultado"),
    ]
    answers = [{"criterion": spelled[1], "text": "Forty."}, WHOLE["answers"][1]]
    sent = send(client, place, WHOLE | {"category": spelled[0], "answers": answers})
    assert sent.status_code == 201
    seen = verb(client, "see", sent.json()["receipt"]).json()["said"]
    assert seen["category"] == "Empresas pequeñas"
    assert [each["criterion"] for each in seen["answers"]] == ["Alcance", "Resultado"]
    again = verb(client, "correct", sent.json()["receipt"], **seen, send=True)
    assert again.status_code == 200
    twice = [*answers, {"criterion": "Alcance", "text": "Again."}]
    refused = send(client, place, WHOLE | {"answers": twice})
    assert "answered twice" in refused.text


def test_documents_list_the_keys_in_every_language(
    year: AwardYearPage, spanish_year: AwardYearPage, ledger: Ledger
) -> None:
    ledger.record()
    told = {
        page.pk: [(each["key"], each["name"]) for each in document(page)["cycle"]["criteria"]]
        for page in (year, spanish_year)
    }
    assert told[year.pk] == [("reach", "Reach"), ("result", "Result")]
    assert told[spanish_year.pk] == [("reach", "Alcance"), ("result", "Resultado")]
    assert Identity.objects.filter(label="wagtailcore.page", object_id=spanish_year.pk).exists()


def test_who_is_invited_to_a_translation_judges_the_entries_of_the_original(
    year: AwardYearPage, spanish_year: AwardYearPage
) -> None:
    ends = timezone.now() + timedelta(days=9)
    invitation = Invitation("La jueza", "judge@example.org", expires_at=ends, language="es")
    judge = invite(spanish_year, person("coordinator", "awards.change_nomination"), invitation)
    assert (judge.year_id, judge.language) == (year.pk, "es")


def test_judges_read_the_words_of_the_address(
    year: AwardYearPage, spanish_year: AwardYearPage, client: Client
) -> None:
    with time_machine.travel("2026-04-10T12:00Z", tick=False):
        entry = nominated(year, "Harbor Clinic")
        ends = timezone.now() + timedelta(days=9)
        judge = Judge.objects.create(year=year, name="La jueza", email="j@e.org", expires_at=ends)
        here = reverse("judging:entry", args=[issue(judge), entry.reference])
        english, in_spanish = client.get(here).text, client.get(f"/es{here}").text
        listed = client.get("/es" + reverse("judging:entries", args=[here.split("/")[2]])).text
    for words in ("Reach", "Result?", "Small employers"):
        assert words in english
        assert words not in in_spanish
    for words in ("Alcance", "¿Qué cambió?", "Empresas pequeñas", "El premio"):
        assert words in in_spanish
    assert "Empresas pequeñas" in listed

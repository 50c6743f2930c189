"""A year has one set of categories and criteria, which are told in the words of each language."""

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from awards.cycle.checks import translations_say_the_same
from awards.judging.invite import Invitation, invite
from awards.models import AwardCategory, AwardCriterion, AwardYearPage, County, Judge, Nomination
from awards.wording import Wording
from cms.editorial.links.tokens import issue
from cms.ledger.models import Identity
from tests.awards.judging.conftest import person
from tests.awards.nominating.conftest import nominated
from tests.awards.nominating.sent import WHOLE, address, send, verb
from tests.awards.nominating.test_page import filled
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from tests.public import document
from tests.site.languages import spanish, spanish_home

WORDS = {"reach": ("Alcance", "¿Quiénes participaron?"), "result": ("Resultado", "¿Qué cambió?")}


@layer
def year(planned: AwardYearPage) -> AwardYearPage:
    """With one category and two criteria, in the days of nominations."""
    planned.categories.create(name="Small employers")
    for place, (name, weight) in enumerate((("Reach", 60), ("Result", 40))):
        planned.criteria.create(name=name, asks=f"{name}?", weight=weight, sort_order=place)
    planned.save()
    County.objects.create(name="North", slug="north")
    return planned


@layer
def draft(year: AwardYearPage) -> AwardYearPage:
    """The year as it was copied for translation, with Spanish words."""
    spanish_home(year.get_parent().get_parent().specific)
    year.get_parent().copy_for_translation(spanish()).save_revision().publish(
        skip_permission_checks=True
    )
    page: AwardYearPage = year.copy_for_translation(spanish())
    page.title, page.nomination_consent = "El premio", "Su nombre nos permite preguntarle."
    page.criteria, page.categories = list(page.criteria.all()), list(page.categories.all())
    for row in page.criteria.all():
        row.name, row.asks = WORDS[row.key]
    page.categories.first().name = "Empresas pequeñas"
    page.save_revision()
    return page


@layer
def spanish_year(draft: AwardYearPage) -> AwardYearPage:
    draft.get_latest_revision().publish(skip_permission_checks=True)
    draft.refresh_from_db()
    return draft


@pytest.fixture
def while_open() -> Any:
    with time_machine.travel("2026-03-10T12:00Z", tick=False):
        yield


def keys(page: AwardYearPage) -> list[str]:
    return [row.key for row in page.criteria.all()]


def test_a_copy_for_translation_keeps_the_keys(year: AwardYearPage, draft: AwardYearPage) -> None:
    assert keys(draft) == keys(year) == ["reach", "result"]
    assert draft.criteria.first().pk != year.criteria.first().pk


def test_a_key_is_made_of_the_first_name_and_never_twice(year: AwardYearPage) -> None:
    for name in ("Reach!", "¿¡!?"):
        AwardCriterion.objects.create(year=year, name=name, asks="?", weight=1)
    assert sorted(keys(year)) == ["reach", "reach-2", "result", "row"]
    row = AwardCriterion.objects.get(year=year, key="reach")
    row.name = "Breadth"
    row.save()
    assert row.key == "reach"


def test_a_renamed_row_of_a_draft_stays_the_same(year: AwardYearPage) -> None:
    before = AwardCriterion.objects.get(year=year, key="reach").pk
    year.criteria.add(AwardCriterion(name="Copying", asks="?", weight=1))
    revision = year.save_revision()
    revision.publish(skip_permission_checks=True)
    copying = AwardCriterion.objects.get(year=year, key="copying").pk
    later = revision.as_object()
    for row in later.criteria.all():
        row.name = f"Renamed {row.name}"
    later.save_revision().publish(skip_permission_checks=True)
    rows = dict(AwardCriterion.objects.filter(year=year).values_list("key", "pk"))
    assert (rows["reach"], rows["copying"]) == (before, copying)


def test_drafts_from_before_there_were_keys_find_theirs(year: AwardYearPage) -> None:
    AwardCriterion.objects.filter(year=year, key="reach").update(key="breadth")
    revision = year.save_revision()
    for row in revision.content["criteria"]:
        del row["key"]
    revision.save()
    revision.publish(skip_permission_checks=True)
    assert keys(AwardYearPage.objects.get(pk=year.pk)) == ["breadth", "result"]


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


def posted(page: AwardYearPage, rows: list[Any], key: str) -> dict[str, Any]:
    """The rows of criteria as the editing form sends them, both with one key."""
    prefix = "criteria"
    data = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": len(rows)}
    for at, row in enumerate(rows):
        own = {"id": row.pk, "ORDER": at, "DELETE": "", "name": row.name, "weight": row.weight}
        own |= {"asks": row.asks, "key": key}
        data |= {f"{prefix}-{at}-{name}": value for name, value in own.items()}
    return data


def form_of(page: AwardYearPage, data: dict[str, Any] | None = None) -> Any:
    form_class = AwardYearPage.get_edit_handler().get_form_class()
    page = page.get_latest_revision_as_object()
    return form_class(data, instance=page, parent_page=page.get_parent())


def test_the_editor_of_a_translation_says_what_each_row_translates(
    year: AwardYearPage, draft: AwardYearPage, admin_client: Client
) -> None:
    rows = form_of(draft).formsets["criteria"]
    choices = rows.empty_form.fields["key"].choices
    assert choices == [("", "Choose"), ("reach", "Reach"), ("result", "Result")]
    assert [form["key"].value() for form in rows.forms] == ["reach", "result"]
    assert "key" not in form_of(year).formsets["criteria"].empty_form.fields
    data = posted(draft, list(draft.criteria.all()), "reach")
    sent = form_of(draft, data).formsets["criteria"]
    assert not sent.is_valid()
    assert "Two of them translate the same." in sent.non_form_errors()
    edit = admin_client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).text
    assert "Translates" in edit
    edit = admin_client.get(reverse("wagtailadmin_pages:edit", args=[year.pk])).text
    assert "Translates" not in edit


def test_checks_tell_where_a_translation_differs(year: AwardYearPage, draft: AwardYearPage) -> None:
    assert not list(translations_say_the_same(draft))
    assert not list(translations_say_the_same(year))
    draft.criteria = first, second = list(draft.criteria.all())
    first.key, second.weight = "own", 39
    told = " ".join(each.message for each in translations_say_the_same(draft))
    assert "“Reach” is not translated" in told
    assert "“Alcance” translates nothing" in told
    assert "“Resultado” counts 39 percent, in the original 40" in told


def test_rows_from_before_get_keys_and_judges_go_to_the_original(
    year: AwardYearPage, spanish_year: AwardYearPage
) -> None:
    for model in (AwardCategory, AwardCriterion):
        model.objects.update(key="")
    fields = {"email": "judge@example.org", "name": "La jueza"}
    judge = Judge.objects.create(year=spanish_year, **fields)
    migration = import_module("awards.migrations.0009_row_keys_and_judges_language")
    migration.give_keys(apps, connection.schema_editor())
    migration.send_judges_to_the_original(apps, connection.schema_editor())
    assert keys(AwardYearPage.objects.get(pk=year.pk)) == ["reach", "result"]
    assert keys(AwardYearPage.objects.get(pk=spanish_year.pk)) == ["reach", "result"]
    judge.refresh_from_db()
    assert (judge.year_id, judge.language) == (year.pk, "es")


def test_what_nobody_has_translated_is_marked_as_what_it_is(
    year: AwardYearPage, draft: AwardYearPage, client: Client, while_open: None
) -> None:
    receipt = client.post(f"/es/nominate/year/{year.pk}/", filled(year))["Location"]
    assert f' lang="en">{year.title}</a>' in client.get(receipt).content.decode()
    year.nomination_consent = "We ask you <soon>."
    year.save()
    AwardYearPage.objects.filter(pk=draft.pk).update(nomination_consent_version="another")

    def shown(place: str) -> str:
        return client.get(place).content.decode()

    page = shown(f"/es/nominate/year/{year.pk}/")
    for words in (
        '<span lang="en">Reach</span>',
        '<span lang="en">Reach?</span>',
        '<span lang="en">We ask you &lt;soon&gt;.</span>',
        '<option value="Small employers" lang="en">',
        '<option value="north" lang="en">',
        f' lang="en">{year.title}</a>',
    ):
        assert words in page
        assert words not in shown(f"/nominate/year/{year.pk}/")
    draft.get_latest_revision().publish(skip_permission_checks=True)
    page = shown(f"/es/nominate/year/{draft.pk}/")
    assert ">Alcance" in page
    assert ">El premio</a>" in page
    assert ' lang="en">El premio' not in page
    assert '<option value="Small employers">Empresas pequeñas' in page
    assert '<option value="north" lang="en">' in page
    refused = client.post(f"/es/nominate/year/{draft.pk}/", {"act": "send"})
    assert "&lt;span" not in refused.content.decode()


def test_industries_and_counties_are_offered_in_the_language_of_the_form(
    year: AwardYearPage,
    spanish_year: AwardYearPage,
    client: Client,
    ledger: Ledger,
    while_open: None,
) -> None:
    north, south = County.objects.get(), County.objects.create(name="A South", slug="south")
    north.translations.create(locale=spanish(), name="Zona norte")
    north.save()
    page = client.get(f"/es/nominate/year/{spanish_year.pk}/").content.decode()
    assert '<option value="north">Zona norte</option>' in page
    assert '<option value="south" lang="en">A South</option>' in page
    assert page.index("A South") < page.index("Zona norte")
    english = client.get(f"/nominate/year/{year.pk}/").content.decode()
    assert '<option value="north">North</option>' in english
    ledger.record()
    for asked, names in ((spanish_year, ["A South", "Zona norte"]), (year, ["A South", "North"])):
        counties = client.get(f"{address(asked)}-form").json()["counties"]
        assert [each["label"] for each in counties] == names
        assert [each["value"] for each in counties] == [south.slug, north.slug]

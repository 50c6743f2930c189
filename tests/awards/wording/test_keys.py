"""Categories and criteria have keys, by which a translation says what it translates."""

from importlib import import_module
from typing import Any

from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse

from awards.cycle.checks import translations_say_the_same
from awards.models import AwardCategory, AwardCriterion, AwardYearPage, Judge


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

"""Workgroups are called in the language that is shown, on pages and in documents alike."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from cms.editorial.roles.names import Role
from cms.ledger.models import Edition
from home.models import HomePage
from plan.choices import Role as Part
from plan.models import StrategyPage, StrategyWorkgroup, Workgroup, WorkgroupTranslation
from tests.factories import (
    PlanPageFactory,
    ProgressPageFactory,
    StrategyPageFactory,
    UserFactory,
    WorkgroupFactory,
)
from tests.ledger.fixtures import Ledger
from tests.plan.test_workgroups import ADMIN, form
from tests.public import document
from tests.site.languages import copies, spanish, spanish_home

Save = Callable[..., HttpResponse]


@pytest.fixture
def backbone(db: None) -> Workgroup:
    made: Workgroup = WorkgroupFactory(name="Backbone", description="Keeps it together.")
    return made


@pytest.fixture
def strategy(home: HomePage, backbone: Workgroup) -> StrategyPage:
    plan = PlanPageFactory(parent=home, slug="the-plan")
    above = StrategyPageFactory(parent=plan, number="4", slug="four")
    made: StrategyPage = StrategyPageFactory(parent=above, number="4.1", slug="one")
    made.workgroup_roles.create(workgroup=backbone, role=Part.LEAD)
    made.save()
    return made


@pytest.fixture
def estrategia(home: HomePage, strategy: StrategyPage) -> Page:
    spanish_home(home)
    above = [page.specific for page in strategy.get_ancestors().filter(depth__gt=2)]
    return copies([*above, strategy])[strategy]


def call(workgroup: Workgroup, name: str, **fields: str) -> WorkgroupTranslation:
    return WorkgroupTranslation.objects.create(
        workgroup=workgroup, locale=spanish(), name=name, **fields
    )


def lead(page: Page) -> tuple[str, str]:
    found = document(page)
    assert found
    return found["workgroups"][0]["name"], found["workgroups"][0]["name_locale"]


def test_documents_say_the_name_in_their_language(
    strategy: StrategyPage, estrategia: Page, backbone: Workgroup, ledger: Ledger
) -> None:
    ledger.record()
    assert lead(estrategia) == ("Backbone", "en")
    call(backbone, "Coordinación")
    ledger.record()
    assert lead(strategy) == ("Backbone", "en")
    assert lead(estrategia) == ("Coordinación", "es")
    assert ledger.agrees()


def test_a_change_of_a_translation_is_recorded_where_it_is_shown_and_nowhere_else(
    strategy: StrategyPage, estrategia: Page, backbone: Workgroup, ledger: Ledger
) -> None:
    named = call(backbone, "Coordinación")
    ledger.record()
    rows = WorkgroupTranslation.objects.filter(pk=named.pk)
    for change in (
        lambda: rows.update(name="Equipo"),
        rows.delete,
        lambda: call(backbone, "Coordinación"),
    ):
        known = Edition.objects.count()
        change()
        ledger.record()
        told = Edition.objects.order_by("seq")[known:].values_list("type", "locale", "event")
        assert set(told) == {
            ("plan.workgroup", "en", "updated"),
            ("plan.strategy", "es", "updated"),
        }
        assert ledger.agrees()


def test_a_report_names_who_reports_in_its_language(
    strategy: StrategyPage, estrategia: Page, backbone: Workgroup, client: Client, ledger: Ledger
) -> None:
    call(backbone, "Coordinación")
    update = ProgressPageFactory(parent=strategy, strategy=strategy, reported_by=backbone)
    informe = copies([update])[update]
    ledger.record()
    told = [(document(each) or {})["reported_by"] for each in (update, informe)]
    assert [each["name"] for each in told] == ["Backbone", "Coordinación"]
    page = client.get(informe.url).content.decode()
    assert "Coordinación" in page
    assert "Backbone" not in page


def test_the_document_of_a_workgroup_holds_all_its_languages(
    estrategia: Page, backbone: Workgroup, ledger: Ledger
) -> None:
    ledger.record()

    def said() -> dict[str, Any]:
        found = document(backbone)
        assert found
        (in_spanish,) = found["translations"]
        return dict(in_spanish)

    as_it_is = {"locale": "es", "title": "Backbone", "description": "Keeps it together."}
    assert said() == as_it_is | {"fallbacks": ["title", "description"]}
    named = call(backbone, "Coordinación")
    ledger.record()
    assert said() == as_it_is | {"title": "Coordinación", "fallbacks": ["description"]}
    WorkgroupTranslation.objects.filter(pk=named.pk).update(description="Une a todos.")
    ledger.record()
    assert (said()["description"], said()["fallbacks"]) == ("Une a todos.", [])


def test_pages_show_it_and_mark_what_is_not_translated(
    strategy: StrategyPage, estrategia: Page, backbone: Workgroup, client: Client
) -> None:
    plan = estrategia.get_parent().get_parent()

    def shown(page: Page) -> str:
        return client.get(page.url).content.decode()

    for page in (estrategia, plan):
        assert 'lang="en">Backbone' in shown(page)
    call(backbone, "Coordinación <b>")
    for page in (estrategia, plan):
        assert 'lang="es">Coordinación &lt;b&gt;' in shown(page)
        assert "Backbone" not in shown(page)
    for page in (strategy, strategy.plan()):
        assert "Backbone" in shown(page)
        assert "Coordinación" not in shown(page)
    narrowed = client.get(f"{plan.url}?workgroup=backbone").content.decode()
    assert "Coordinación" in narrowed
    assert "<h4" in narrowed


def test_names_cost_no_query_for_each_workgroup(
    estrategia: Page, backbone: Workgroup, client: Client
) -> None:
    def queries() -> int:
        Site.clear_site_root_paths_cache()
        with CaptureQueriesContext(connection) as asked:
            client.get(estrategia.url)
        return len(asked)

    call(backbone, "Coordinación")
    client.get(estrategia.url)
    few = queries()
    for name in ("Uno", "Dos", "Tres"):
        workgroup = WorkgroupFactory(name=f"{name} in English")
        call(workgroup, name)
        StrategyWorkgroup.objects.create(
            strategy=estrategia, workgroup=workgroup, role=Part.SUPPORT
        )
    assert queries() == few


@pytest.fixture
def save(client: Client, backbone: Workgroup) -> Save:
    client.force_login(UserFactory(groups=[Group.objects.get(name=Role.PUBLISHER)]))

    def post(*rows: dict[str, Any], initial: int = 0) -> Any:
        names = nested_form_data({"translations": inline_formset(list(rows), initial=initial)})
        return client.post(f"{ADMIN}/edit/{backbone.pk}/", form(backbone) | names)

    return post


def row(name: str, locale: Locale | None = None, **more: Any) -> dict[str, Any]:
    return {"locale": (locale or spanish()).pk, "name": name, "description": "", **more}


def test_it_is_translated_where_it_is_named(save: Save, backbone: Workgroup) -> None:
    assert save(row("Coordinación")).status_code == 302
    [kept] = backbone.translations.all()
    assert (kept.name, kept.locale) == ("Coordinación", spanish())
    assert save(row("", id=kept.pk, DELETE="on"), initial=1).status_code == 302
    assert not WorkgroupTranslation.objects.exists()


def test_what_cannot_be_is_told_in_words(save: Save, backbone: Workgroup) -> None:
    call(WorkgroupFactory(name="Data"), "Datos")
    for rows, told in (
        ([row("  ")], "This field is required."),
        ([row("Uno"), row("Dos")], "Please submit at most 1 form."),
        ([row("x" * 101)], "at most 100 characters"),
        ([row("Name", Locale.get_default())], "Select a valid choice"),
        ([row("Datos")], "Something else has this name in this language."),
        ([row("\x00")], "Null characters are not allowed"),
    ):
        answer = save(*rows)
        assert answer.status_code == 200, rows
        assert told in answer.content.decode()
    assert not backbone.translations.exists()

"""A page names what it is in other languages, as soon as that is public and no longer."""

from typing import Any

import pytest
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from plan.models import PlanPage
from tests import factories
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import document, events
from tests.site.languages import spanish_home, translated


def named(page: Page) -> list[Any]:
    said = document(page)
    assert said
    return [(each["locale"], each["path"], each["title"]) for each in said["translations"]]


@pytest.fixture
def borrador(plan: PlanPage, home: HomePage, ledger: Ledger) -> PlanPage:
    """A Spanish draft of the plan."""
    inicio = spanish_home(home)
    draft = translated(
        plan, factories.PlanPageFactory, inicio, title="El plan", slug="el-plan", draft=True
    )
    ledger.record()
    return draft


def test_it_is_named_while_it_is_public(borrador: PlanPage, plan: PlanPage, ledger: Ledger) -> None:
    assert named(plan) == []
    assert document(borrador) is None
    assert ledger.agrees(), "no draft is waited for: it can be deleted without a mark"
    PlanPage.objects.filter(pk=borrador.pk).update(live=True)
    ledger.record()
    assert named(plan) == [("es", "/es/el-plan/", "El plan")]
    assert named(borrador) == [("en", "/plan/", plan.title)]
    PlanPage.objects.filter(pk=borrador.pk).update(title="Nuestro plan")
    ledger.record()
    assert named(plan) == [("es", "/es/el-plan/", "Nuestro plan")]
    assert ledger.agrees()
    PageViewRestriction.objects.create(page=borrador, restriction_type="login")
    ledger.record()
    assert named(plan) == []
    assert ledger.agrees()
    assert events(plan) == ["published", "updated", "updated", "updated"]


def test_a_draft_comes_and_goes_unseen(borrador: PlanPage, plan: PlanPage, ledger: Ledger) -> None:
    PlanPage.objects.filter(pk=plan.pk).update(title="Our other plan")
    ledger.record()
    borrador.delete()
    ledger.record()
    assert ledger.agrees()


def test_a_draft_that_is_deleted_leaves_nothing_to_repair(
    borrador: PlanPage, plan: PlanPage, ledger: Ledger
) -> None:
    Page.objects.get(pk=borrador.pk).delete()
    ledger.record()
    assert ledger.agrees()

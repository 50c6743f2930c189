"""The outcome names the version that people commented on and the one that answers them."""

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from plan.input.phases import keep_phases
from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document


@pytest.fixture
def strategy(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    """In two versions, of which the second says something else."""
    Site.objects.update(root_page=plan.get_parent())
    page = StrategyPageFactory(parent=plan, number="4", statement="Encourage upskilling.")
    ledger.record()
    StrategyPage.objects.filter(pk=page.pk).update(statement="Pay for upskilling.")
    ledger.record()
    return page


def answer(page: StrategyPage, ledger: Ledger, **more: Any) -> StrategyPage:
    values = {"input_outcome": "<p>We heard you.</p>"} | more
    StrategyPage.objects.filter(pk=page.pk).update(**values)
    keep_phases()
    ledger.record()
    return StrategyPage.objects.get(pk=page.pk)


def test_readers_see_what_was_changed(
    strategy: StrategyPage, ledger: Ledger, client: Client
) -> None:
    place = reverse("plan_input:changed", args=[strategy.pk])
    assert client.get(place).status_code == 404
    page = answer(strategy, ledger, input_changed_from=1, input_changed_to=2)
    told: Any = document(page)
    named = told["public_input"]["changed_from"], told["public_input"]["changed_to"]
    assert named == (1, 2)
    assert place in client.get(page.url).text
    shown = client.get(place).text
    assert re.search(r"<del>Encourage\s*</del>", shown)
    assert re.search(r"<ins>Pay for\s*</ins>", shown)
    found = client.get(f"/api/v1/documents/{told['id']}/diff?from=1&to=2").json()
    assert "statement" in [change["field"] for change in found["changes"]]
    open_again = answer(strategy, ledger, input_open=True)
    assert document(open_again)["public_input"]["changed_to"] is None
    assert client.get(place).status_code == 404


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (1, None, "Choose both versions, or none"),
        (None, 2, "Choose both versions, or none"),
        (2, 1, "came after the one commented on"),
        (1, 9, "no public version 9"),
    ],
)
def test_versions_that_were_never_public_are_refused(
    strategy: StrategyPage, first: int | None, second: int | None, why: str
) -> None:
    strategy.input_changed_from, strategy.input_changed_to = first, second
    with pytest.raises(ValidationError, match=why):
        strategy.clean()


def test_the_editor_chooses_among_public_versions(
    strategy: StrategyPage, admin_client: Client
) -> None:
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[strategy.pk])).context["form"]
    offered = [number for number, _ in form.fields["input_changed_to"].choices]
    assert offered == ["", 2, 1]

"""Whatever changes in public, the API says it at once and the ledger agrees with the content."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import HomePage
from plan.choices import Role
from plan.models import PlanPage, StrategyPage, StrategyWorkgroup, Workgroup
from tests.factories import ImageFactory, PlanPageFactory, StrategyPageFactory, WorkgroupFactory
from tests.ledger.fixtures import Ledger


@pytest.fixture
def plan(home: HomePage) -> PlanPage:
    return PlanPageFactory(parent=home, title="The plan", slug="plan")


@pytest.fixture
def workgroup(db: None) -> Workgroup:
    return WorkgroupFactory(name="Backbone")


@pytest.fixture
def goal(plan: PlanPage) -> StrategyPage:
    return StrategyPageFactory(parent=plan, number="4", slug="4-advance")


@pytest.fixture
def strategy(goal: StrategyPage, workgroup: Workgroup, ledger: Ledger) -> StrategyPage:
    image = ImageFactory(title="Workshop")
    page = StrategyPageFactory(parent=goal, number="4.1", slug="4-1", search_image=image)
    page.workgroup_roles = [StrategyWorkgroup(workgroup=workgroup, role=Role.LEAD)]
    page.save()
    ledger.record()
    return page


def get(client: Client, **parameters: object) -> list[dict[str, Any]]:
    return client.get("/api/v1/strategies", parameters).json()["items"]


def test_a_renamed_workgroup(
    client: Client, strategy: StrategyPage, workgroup: Workgroup, ledger: Ledger
) -> None:
    Workgroup.objects.filter(pk=workgroup.pk).update(name="Spine")
    ledger.record()
    (document,) = get(client, number="4.1")
    assert [held["name"] for held in document["workgroups"]] == ["Spine"]
    assert ledger.agrees()


def test_a_moved_strategy(
    client: Client, strategy: StrategyPage, plan: PlanPage, ledger: Ledger
) -> None:
    strategy.move(plan, pos="last-child")
    ledger.record()
    (document,) = get(client, number="4.1")
    assert document["path"] == "/plan/4-1/"
    old = client.get("/api/v1/documents", {"path": "/plan/4-advance/4-1/"})
    assert (old.status_code, "4-1" in old["Location"]) == (308, True)
    assert ledger.agrees()


def test_an_unpublished_parent(
    client: Client, strategy: StrategyPage, goal: StrategyPage, ledger: Ledger
) -> None:
    goal.unpublish()
    ledger.record()
    assert get(client, number="4") == []
    (document,) = get(client, number="4.1")
    assert "4 Awareness" not in str(document)
    assert client.get("/api/v1/documents", {"path": "/plan/4-advance/"}).status_code == 410
    assert ledger.agrees()


def test_a_replaced_image(client: Client, strategy: StrategyPage, ledger: Ledger) -> None:
    before = get(client, number="4.1")[0]
    image = strategy.search_image
    image.description = "Two people at a lathe"
    image.save()
    ledger.record()
    (after,) = get(client, number="4.1")
    assert "Two people at a lathe" in str(after)
    assert "Two people at a lathe" not in str(before)
    assert ledger.agrees()


def test_a_restricted_section(
    client: Client, strategy: StrategyPage, goal: StrategyPage, ledger: Ledger
) -> None:
    address = f"/api/v1/documents/{get(client, number='4.1')[0]['id']}"
    restriction = PageViewRestriction.objects.create(
        page=goal, restriction_type=PageViewRestriction.LOGIN
    )
    ledger.record()
    assert get(client, number="4") == get(client, number="4.1") == []
    sealed = client.get(address)
    assert sealed.status_code == 410
    assert "4.1" not in sealed.content.decode().replace(sealed.json()["ended_at"], "")
    restriction.delete()
    ledger.record()
    assert client.get(address).status_code == 200
    assert ledger.agrees()

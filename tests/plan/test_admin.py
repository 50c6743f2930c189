import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from plan.choices import Role
from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory, WorkgroupFactory


@pytest.fixture
def admin(client: Client, db: None) -> Client:
    client.force_login(get_user_model().objects.create_superuser("root"))
    return client


def listed(client: Client, **filters: object) -> list[str]:
    response = client.get("/admin/strategies/", filters)
    return sorted(page.number for page in response.context["object_list"])


def test_the_form_of_a_new_strategy_proposes_the_next_free_number(
    admin: Client, goal: StrategyPage
) -> None:
    StrategyPageFactory(parent=goal, number="4.1", draft=True)
    response = admin.get(f"/admin/pages/add/plan/strategypage/{goal.pk}/")
    assert response.context["form"].initial["number"] == "4.2"


def test_strategies_are_listed_by_workgroup_and_role_of_the_same_row(
    admin: Client, plan: PlanPage
) -> None:
    backbone, industry = WorkgroupFactory(name="Backbone"), WorkgroupFactory(name="Industry")
    led, supported = (StrategyPageFactory(parent=plan, number=number) for number in "12")
    led.workgroup_roles.create(workgroup=backbone, role=Role.LEAD)
    led.workgroup_roles.create(workgroup=industry, role=Role.SUPPORT)
    supported.workgroup_roles.create(workgroup=backbone, role=Role.SUPPORT)
    led.save()
    supported.save()
    assert listed(admin, workgroup=backbone.pk) == ["1", "2"]
    assert listed(admin, workgroup=backbone.pk, role="lead") == ["1"]
    assert listed(admin, workgroup=industry.pk, role="lead") == []


def test_strategies_are_listed_by_state(admin: Client, plan: PlanPage) -> None:
    StrategyPageFactory(parent=plan, number="1")
    StrategyPageFactory(parent=plan, number="2", draft=True)
    StrategyPageFactory(parent=plan, number="3", draft=True, expired=True)
    assert listed(admin, state="live") == ["1"]
    assert listed(admin, state="draft") == ["2"]
    assert listed(admin, state=["draft", "expired"]) == ["2", "3"]

from typing import Any

import pytest
from wagtail.models import Site

from cms.editorial.models import Overdue
from plan.choices import ActionStatus, Role
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.factories import StrategyPageFactory, WorkgroupFactory
from tests.ledger.fixtures import Ledger
from tests.public import document


@pytest.fixture(autouse=True)
def site(plan: PlanPage) -> None:
    Site.objects.update(root_page=plan.get_parent())


@pytest.fixture
def strategy(goal: StrategyPage) -> StrategyPage:
    return StrategyPageFactory(parent=goal, number="4.1", short_name="Awareness")


def public(obj: Any, ledger: Ledger) -> dict[str, Any]:
    ledger.record()
    found = document(obj)
    assert found
    return found


def test_a_strategy_says_where_it_stands(
    strategy: StrategyPage, goal: StrategyPage, plan: PlanPage, ledger: Ledger
) -> None:
    shown = public(strategy, ledger)
    assert (shown["number"], shown["level"], shown["level_name"]) == ("4.1", 2, "Strategy")
    assert shown["plan"]["title"] == plan.title
    assert shown["parent"]["title"] == goal.title
    assert [page["title"] for page in shown["ancestors"]] == ["Home", plan.title, goal.title]


def test_a_strategy_that_nobody_confirmed_says_so(strategy: StrategyPage, ledger: Ledger) -> None:
    assert public(strategy, ledger)["overdue"] is False
    Overdue.objects.create(page=strategy)
    assert public(strategy, ledger)["overdue"] is True


def test_the_names_of_levels_are_the_plans(
    strategy: StrategyPage, plan: PlanPage, ledger: Ledger
) -> None:
    plan.level_2_name = "Objective"
    plan.save()
    assert public(strategy, ledger)["level_name"] == "Objective"


def test_a_strategy_below_a_plan_that_is_not_public_keeps_its_level(
    strategy: StrategyPage, plan: PlanPage, ledger: Ledger
) -> None:
    PlanPage.objects.filter(pk=plan.pk).update(live=False)
    shown = public(strategy, ledger)
    assert (shown["plan"], shown["level"], shown["level_name"]) == (None, 2, None)
    assert plan.title not in str(shown)


def test_workgroups_stand_lead_first_with_their_roles(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    for name, role in [
        ("Data", Role.ADVISORY),
        ("Industry", Role.LEAD),
        ("Backbone", Role.SUPPORT),
    ]:
        strategy.workgroup_roles.create(workgroup=WorkgroupFactory(name=name), role=role)
    strategy.save()
    shown = public(strategy, ledger)
    assert [(held["name"], held["role_label"]) for held in shown["workgroups"]] == [
        ("Industry", "Lead"),
        ("Backbone", "Support"),
        ("Data", "Advisory"),
    ]
    assert shown["leads"] == ["industry"]
    workgroup = public(Workgroup.objects.get(name="Industry"), ledger)
    assert shown["workgroups"][0]["id"] == workgroup["id"]


def test_a_renamed_workgroup_is_renamed_in_its_strategies(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    workgroup = WorkgroupFactory(name="Industry")
    strategy.workgroup_roles.create(workgroup=workgroup, role=Role.LEAD)
    strategy.save()
    before = public(strategy, ledger)
    Workgroup.objects.filter(pk=workgroup.pk).update(name="Industry Partnerships")
    after = public(strategy, ledger)
    assert after["workgroups"][0]["name"] == "Industry Partnerships"
    assert after["version"] == before["version"] + 1
    assert ledger.agrees()


def test_actions_evidence_and_reading_are_shown_in_their_order(
    strategy: StrategyPage, goal: StrategyPage, ledger: Ledger
) -> None:
    strategy.actions.create(
        number="4.1.2", statement="Later", status=ActionStatus.ON_TRACK, sort_order=2
    )
    strategy.actions.create(
        number="4.1.1", statement="First", steps="<ul><li>Go</li></ul>", sort_order=1
    )
    strategy.evidence.create(statement="Most agree.", figure="94 percent", source="A survey")
    strategy.further_reading.create(title="The goal", page=goal, sort_order=1)
    strategy.further_reading.create(title="A guide", sort_order=2)
    strategy.save()
    shown = public(strategy, ledger)
    assert [action["number"] for action in shown["actions"]] == ["4.1.1", "4.1.2"]
    assert shown["actions"][0]["steps"] == {"html": "<ul><li>Go</li></ul>", "text": "Go"}
    assert shown["actions"][1]["status_label"] == "On track"
    assert shown["evidence"][0]["url"] is None
    assert [reading["url"] for reading in shown["further_reading"]] == [
        document(goal)["url"],
        None,
    ]


def test_public_input_is_closed_where_nobody_asks(strategy: StrategyPage, ledger: Ledger) -> None:
    assert public(strategy, ledger)["public_input"] == {
        "open": False,
        "opens_on": None,
        "closes_on": None,
        "state": "closed",
        "state_label": "Closed",
        "outcome": {"html": "", "text": ""},
        "changed_from": None,
        "changed_to": None,
    }


def test_tags_are_shown_and_follow_their_name(strategy: StrategyPage, ledger: Ledger) -> None:
    strategy.tags.add("Outreach")
    strategy.save()
    assert public(strategy, ledger)["tags"] == [{"slug": "outreach", "name": "Outreach"}]
    strategy.tags.all()[0].__class__.objects.update(name="Outreach to employers")
    assert public(strategy, ledger)["tags"][0]["name"] == "Outreach to employers"


def test_a_plan_says_what_its_levels_are_called(plan: PlanPage, ledger: Ledger) -> None:
    shown = public(plan, ledger)
    assert shown["level_names"] == ["Goal", "Strategy", "Objective"]
    assert (shown["status"], shown["status_label"]) == ("draft", "Draft plan")


def test_no_document_names_a_user_or_a_group(strategy: StrategyPage, ledger: Ledger) -> None:
    workgroup = WorkgroupFactory(name="Industry")
    strategy.workgroup_roles.create(workgroup=workgroup, role=Role.LEAD)
    strategy.save()
    assert workgroup.reviewers is not None
    assert workgroup.reviewers.name not in str(public(strategy, ledger))
    assert workgroup.reviewers.name not in str(public(workgroup, ledger))

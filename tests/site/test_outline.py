"""The plan's overview: numbered, nested, and cheap however long the plan is."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from plan.choices import ActionStatus
from plan.models import Action, PlanPage, StrategyPage, StrategyWorkgroup
from plan.outline import Node, outline
from plan.progress import Progress
from tests import factories


def numbers(nodes: list[Node]) -> list[Any]:
    return [(node.strategy.number, numbers(node.children)) for node in nodes]


def strategy(parent: Any, number: str, *statuses: ActionStatus, **kwargs: Any) -> StrategyPage:
    page: StrategyPage = factories.StrategyPageFactory(parent=parent, number=number, **kwargs)
    actions = (
        Action(number=f"{number}.{place}", statement="Do it", status=status, sort_order=place)
        for place, status in enumerate(statuses, 1)
    )
    page.actions.add(*actions)
    page.save()
    return page


def test_it_is_ordered_by_number_not_by_text_or_tree(plan: PlanPage) -> None:
    second = strategy(plan, "2")
    for number in ("2.10", "2.9", "2.1"):
        strategy(second, number)
    strategy(plan, "1")
    below = [("2.1", []), ("2.9", []), ("2.10", [])]
    assert numbers(outline(plan).nodes) == [("1", []), ("2", below)]


def test_a_strategy_below_a_draft_stands_a_level_higher(plan: PlanPage) -> None:
    goal = strategy(plan, "1")
    strategy(goal, "1.1")
    strategy(plan, "2")
    StrategyPage.objects.filter(pk=goal.pk).update(live=False)
    assert numbers(outline(plan).nodes) == [("1.1", []), ("2", [])]


def test_progress_counts_the_actions_of_all_below(plan: PlanPage) -> None:
    goal = strategy(plan, "1", ActionStatus.ON_TRACK)
    strategy(goal, "1.1", ActionStatus.COMPLETE, ActionStatus.ON_TRACK, ActionStatus.MAJOR_DELAY)
    progress = outline(plan).nodes[0].progress
    assert [(share.status, share.count) for share in progress.shares] == [
        (ActionStatus.COMPLETE, 1),
        (ActionStatus.ON_TRACK, 2),
        (ActionStatus.MAJOR_DELAY, 1),
    ]
    assert [(share.start, share.width) for share in progress.shares] == [
        (0, 25),
        (25, 50),
        (75, 25),
    ]


def test_no_actions_have_no_progress() -> None:
    assert Progress.of([]) == Progress(0, ())


@pytest.mark.parametrize("strategies", [2, 50])
def test_queries_and_size_of_the_overview(
    plan: PlanPage,
    client: Client,
    strategies: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    group = factories.WorkgroupFactory()
    goal = strategy(plan, "1")
    for place in range(1, strategies + 1):
        page = strategy(goal, f"1.{place}", *[ActionStatus.ON_TRACK] * 3)
        page.workgroup_roles.add(StrategyWorkgroup(workgroup=group, role="lead"))
        page.save()
    client.get("/plan/")
    with django_assert_max_num_queries(20):
        html = client.get("/plan/").content
    assert html.count(b"outline-item") == strategies
    assert len(html) < 100_000

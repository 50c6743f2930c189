"""Plans of ten goals with nine strategies each; every one with what a strategy has."""

from collections.abc import Iterator
from datetime import date
from itertools import islice, product
from random import Random
from typing import Any

from bench.content.bulk import insert, insert_pages
from bench.content.terms import Terms
from bench.content.tree import count_children, place
from bench.content.words import body, name, paragraphs, sentence
from bench.scale import GOALS_IN_A_PLAN, STRATEGIES_IN_A_PLAN, Scale
from plan import models as plan
from plan.choices import ActionStatus, PlanStatus, Role

ROLES = tuple(Role)


def make_plans(home: Any, scale: Scale, terms: Terms, first: int) -> None:
    """`first` is the position below `home` of the first plan."""
    plans = [a_plan(home, n, first + n) for n in range(scale.plans)]
    insert_pages(plans)
    left = scale.strategies
    for each in plans:
        make_strategies(each, min(left, STRATEGIES_IN_A_PLAN), terms)
        left -= STRATEGIES_IN_A_PLAN


def a_plan(home: Any, n: int, position: int) -> plan.PlanPage:
    return plan.PlanPage(
        title=f"Plan {n}", status=PlanStatus.IN_FORCE, **place(home, position, f"plan-{n}")
    )


def make_strategies(parent: Any, count: int, terms: Terms) -> None:
    random = Random(parent.slug)
    goals = [a_strategy(parent, str(n), random) for n in range(1, 1 + min(count, GOALS_IN_A_PLAN))]
    insert_pages(goals)
    below = [
        a_strategy(goal, f"{goal.number}.{row}", random)
        for row, goal in islice(product(range(1, 10), goals), count - len(goals))
    ]
    insert_pages(below)
    count_children(parent, *goals)
    add_parts(parent, [*goals, *below], terms, random)


def a_strategy(parent: Any, number: str, random: Random) -> plan.StrategyPage:
    short_name = name(random)
    slug = number.replace(".", "-")
    return plan.StrategyPage(
        title=f"{number} {short_name}",
        number=number,
        short_name=short_name,
        statement=sentence(random),
        summary=sentence(random),
        body=body(random, 3),
        **place(parent, int(number.rpartition(".")[2]), slug),
    )


def add_parts(parent: Any, strategies: list[Any], terms: Terms, random: Random) -> None:
    numbers = (
        plan.LiveNumber(strategy_id=page.pk, plan_id=parent.pk, number=page.number)
        for page in strategies
    )
    for rows in (
        numbers,
        (row for page in strategies for row in workgroups(page, terms, random)),
        (row for page in strategies for row in actions(page, random)),
        (row for page in strategies for row in evidence(page, random)),
        (row for page in strategies for row in tags(page, terms, random)),
    ):
        insert(rows)


def workgroups(page: Any, terms: Terms, random: Random) -> Iterator[plan.StrategyWorkgroup]:
    chosen = random.sample(terms.workgroups, len(ROLES))
    for order, (role, workgroup) in enumerate(zip(ROLES, chosen, strict=True)):
        yield plan.StrategyWorkgroup(
            strategy_id=page.pk, workgroup=workgroup, role=role, sort_order=order
        )


def actions(page: Any, random: Random) -> Iterator[plan.Action]:
    for order in range(3):
        yield plan.Action(
            strategy_id=page.pk,
            sort_order=order,
            number=f"{page.number}.{order + 1}",
            statement=sentence(random),
            steps=paragraphs(random, 1),
            status=random.choice(ActionStatus.values),
            target_date=date(2026, random.randint(1, 12), 1),
        )


def evidence(page: Any, random: Random) -> Iterator[plan.Evidence]:
    for order in range(2):
        yield plan.Evidence(
            strategy_id=page.pk,
            sort_order=order,
            statement=sentence(random),
            figure=f"{random.randint(1, 99)} percent",
            source=sentence(random, 6),
            year=random.randint(2010, 2025),
        )


def tags(page: Any, terms: Terms, random: Random) -> Iterator[plan.StrategyTag]:
    for tag in random.sample(terms.tags, 3):
        yield plan.StrategyTag(content_object_id=page.pk, tag=tag)

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from plan.models import LiveNumber, PlanPage, StrategyPage
from tests.factories import PlanPageFactory, StrategyPageFactory


def test_two_live_strategies_of_a_plan_cannot_share_a_number(goal: StrategyPage) -> None:
    StrategyPageFactory(parent=goal, number="4.1", short_name="Awareness")
    with pytest.raises(ValidationError, match=r"4\.1 is the number of “4\.1 Awareness”"):
        StrategyPageFactory(parent=goal, number="4.1", short_name="Other")
    assert StrategyPage.objects.filter(number="4.1").count() == 1


def test_the_database_itself_refuses_a_second_claim(goal: StrategyPage) -> None:
    first = LiveNumber.objects.get(strategy=goal)
    other = StrategyPageFactory(parent=goal, number="4.1", draft=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        LiveNumber.objects.create(strategy=other, plan=first.plan, number="4")


def test_a_draft_with_a_taken_number_can_exist(goal: StrategyPage) -> None:
    StrategyPageFactory(parent=goal, number="4.1", short_name="Awareness")
    draft = StrategyPageFactory(parent=goal, number="4.1", short_name="Other", draft=True)
    assert not draft.live


def test_the_same_number_may_be_live_in_another_plan(goal: StrategyPage) -> None:
    other = PlanPageFactory(parent=goal.plan().get_parent())
    assert StrategyPageFactory(parent=other, number="4").live


def test_an_unpublished_strategy_frees_its_number(goal: StrategyPage) -> None:
    first = StrategyPageFactory(parent=goal, number="4.1", short_name="Awareness")
    first.unpublish()
    assert StrategyPageFactory(parent=goal, number="4.1", short_name="Other").live


def test_a_claim_that_outlived_its_strategy_gives_way(goal: StrategyPage) -> None:
    first = StrategyPageFactory(parent=goal, number="4.1", short_name="Awareness")
    StrategyPage.objects.filter(pk=first.pk).update(live=False)
    assert StrategyPageFactory(parent=goal, number="4.1", short_name="Other").live


def test_saving_a_draft_with_a_new_number_leaves_the_public_number(goal: StrategyPage) -> None:
    strategy = StrategyPageFactory(parent=goal, number="4.1", short_name="Awareness")
    strategy.number = "4.2"
    strategy.save_revision()
    assert LiveNumber.objects.get(strategy=strategy).number == "4.1"


def test_a_move_takes_the_live_numbers_to_the_other_plan(goal: StrategyPage) -> None:
    other = PlanPageFactory(parent=goal.plan().get_parent())
    goal.move(other, pos="last-child")
    assert LiveNumber.objects.get(strategy=goal).plan == other


def test_a_move_onto_a_taken_number_is_not_offered(goal: StrategyPage, plan: PlanPage) -> None:
    other = PlanPageFactory(parent=plan.get_parent())
    StrategyPageFactory(parent=other, number="4")
    assert not goal.can_move_to(other)


def test_strategies_nest_three_levels_deep(plan: PlanPage, goal: StrategyPage) -> None:
    second = StrategyPageFactory(parent=goal, number="4.1")
    third = StrategyPageFactory(parent=second, number="4.1.1")
    assert StrategyPage.can_create_at(plan)
    assert StrategyPage.can_create_at(second)
    assert not StrategyPage.can_create_at(third)
    assert not goal.can_move_to(StrategyPageFactory(parent=plan, number="5"))

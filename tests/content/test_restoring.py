"""A draft that is restored asks once about what it points to, and leaves out what is gone."""

from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries
from taggit.models import Tag
from wagtail.models import Page, Revision

from plan.models import Action, StrategyPage, StrategyWorkgroup
from tests.factories import (
    GroupFactory,
    HomePageFactory,
    PlanPageFactory,
    StrategyPageFactory,
    UserFactory,
    WorkgroupFactory,
)


@pytest.fixture
def strategy(db: None) -> StrategyPage:
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    page = StrategyPageFactory(parent=PlanPageFactory(parent=home), number="4.1")
    page.workgroup_roles = [StrategyWorkgroup(workgroup=WorkgroupFactory()) for _ in range(3)]
    page.actions = [Action(number=f"4.1.{n}", statement="Do it.") for n in range(1, 4)]
    page.tags.add("one", "two")
    page.owner = UserFactory()
    page.save()
    return page


def restored(revision: Revision) -> Any:
    return Revision.objects.get(pk=revision.pk).as_object()


def test_one_query_tells_that_everything_is_there(
    strategy: StrategyPage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    revision = strategy.save_revision()
    with django_assert_max_num_queries(6):
        draft = restored(revision)
    assert [row.pk for row in draft.workgroup_roles.all()] == [
        row.pk for row in strategy.workgroup_roles.all()
    ]
    assert {tag.name for tag in draft.tags.all()} == {"one", "two"}
    with django_assert_max_num_queries(0):
        assert draft.get_parent().pk == strategy.get_parent().pk


def test_what_is_gone_is_left_out_as_wagtail_does(strategy: StrategyPage) -> None:
    strategy.owner_group = GroupFactory()
    revision = strategy.save_revision()
    strategy.owner_group.delete()
    Tag.objects.get(name="one").delete()
    draft = restored(revision)
    assert [tag.name for tag in draft.tags.all()] == ["two"]
    assert draft.owner_group is None


def test_a_value_that_is_no_id_is_left_to_wagtail(strategy: StrategyPage) -> None:
    revision = strategy.save_revision()
    content = revision.content | {"search_image": "no number"}
    with pytest.raises(Exception, match="no number"):
        strategy.with_content_json(content)


def test_the_index_of_references_is_told_of_a_page_once(strategy: StrategyPage) -> None:
    DBTaskResult.objects.all().delete()
    strategy.save()
    told = [task for task in DBTaskResult.objects.all() if "reference" in task.task_path]
    assert [task.args_kwargs["args"] for task in told] == [
        ["plan", "strategypage", str(strategy.pk)]
    ]
    row = strategy.actions.first()
    row.save()
    assert DBTaskResult.objects.filter(task_path=told[0].task_path).count() == len(told) + 1

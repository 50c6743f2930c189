"""One query finds the workflow that Wagtail finds with four."""

import pytest
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, Workflow, WorkflowPage

from cms.editorial.workflow_of import workflow_of, workflows_of
from home.models import HomePage
from plan.models import PlanPage, StrategyPage


@pytest.mark.parametrize("in_use", [True, False])
def test_it_is_that_of_the_page_or_of_the_nearest_above(
    home: HomePage,
    plan: PlanPage,
    strategy: StrategyPage,
    in_use: bool,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for page in (home, plan, strategy):
        own = Workflow.objects.create(name=f"Of {page}", active=in_use or page == home)
        WorkflowPage.objects.create(page=page, workflow=own)
    for page in (Page.objects.get(depth=1), home, plan, strategy):
        with django_assert_num_queries(1):
            found = workflow_of(page)
        assert found == Page.get_workflow(Page.objects.get(pk=page.pk))
    pages = [home, plan, strategy]
    assert workflows_of(pages) == [(page, workflow_of(page)) for page in pages]
    assert found
    assert (found.name == f"Of {strategy}") is in_use


@pytest.mark.django_db
def test_a_page_that_is_nowhere_has_none() -> None:
    assert workflow_of(StrategyPage(title="New")) is None

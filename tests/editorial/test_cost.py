"""What the verbs of a review cost in statements, the recording of what became public included."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from plan.models import LiveNumber, PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import approved, draft, edit, fresh, published, submitted
from tests.editorial.people import People

LAST_APPROVAL = 179
"""Of a page that is public already: the most frequent publication."""


@pytest.fixture
def waiting(plan: PlanPage, industry: Workgroup, who: People) -> list[Page]:
    """Two strategies: public, edited, and approved by all but the last stage."""
    return [_waiting(draft(plan, who.editor, industry, number), who) for number in ("4.1", "4.2")]


def _waiting(strategy: Page, who: People) -> Page:
    published(strategy, who.editor, who.reviewer, who.publisher)
    edit(strategy, who.editor, statement="Tell every employer.")
    submitted(strategy, who.editor)
    return approved(strategy, who.reviewer)


@pytest.mark.django_db(transaction=True)
def test_the_last_approval_publishes_and_records_in_few_statements(
    waiting: list[Page],
    who: People,
    client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client.force_login(who.publisher)
    first, second = waiting
    _approve(client, first)
    with django_assert_max_num_queries(LAST_APPROVAL):
        _approve(client, second)
    assert fresh(second).statement == "Tell every employer."


@pytest.mark.django_db
def test_a_submission_asks_each_check_once(strategy: StrategyPage, who: People) -> None:
    with CaptureQueriesContext(connection) as asked:
        submit(strategy, who.editor)
    of_the_check = [each for each in asked if LiveNumber._meta.db_table in each["sql"]]
    assert len(of_the_check) == 1


def _approve(client: Client, page: Page) -> None:
    path = f"/admin/pages/workflow/action/{page.pk}/approve/{open_stage(page).pk}/"
    assert client.post(path).status_code == 302

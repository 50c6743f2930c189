import pytest
from django.core import mail

from cms.editorial.models import Release
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import draft, published
from tests.editorial.people import People
from tests.editorial.releases.pages import approved_for
from tests.fixtures.layers import layer


@pytest.fixture
def at_once(settings: object) -> None:
    """Mails are sent when they are queued."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    mail.outbox.clear()


@layer
def plan(plan: PlanPage, industry: Workgroup, who: People) -> PlanPage:
    """The pages above strategies are public, as everywhere."""
    for page in (plan.get_parent().specific, plan):
        page.owner_group = industry.reviewers
        page.save_revision(user=who.second_editor)
        published(page, who.second_editor, who.reviewer, who.publisher)
    return plan


@layer
def other(plan: PlanPage, industry: Workgroup, who: People) -> StrategyPage:
    return draft(plan, who.editor, industry, "4.2")


@layer
def release(strategy: StrategyPage, other: StrategyPage, who: People) -> Release:
    """With two drafts of the editor, who made it."""
    made = create(who.editor, "HEROES day")
    add(made, strategy, who.editor)
    add(made, other, who.editor)
    return made


@layer
def ready(release: Release, strategy: StrategyPage, other: StrategyPage, who: People) -> Release:
    """Both are approved."""
    approved_for(who, strategy, other)
    return release

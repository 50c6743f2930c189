"""Journeys go through the real gate, with the people and pages of the editorial tests."""

from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page, Site

from cms.editorial.roles.names import Role
from cms.ledger.recorder import record
from home.models import HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.conftest import (  # noqa: F401 (fixtures)
    education,
    gate,
    home,
    industry,
    plan,
    strategy,
    who,
)
from tests.editorial.drafts import draft, published
from tests.editorial.people import person
from tests.journeys.admin import PASSWORD


@pytest.fixture
def public(live_server: LiveServer, settings: Any) -> StrategyPage:
    """A public strategy, led by a workgroup with one reviewer."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    root = Page.objects.get(depth=1)
    board = root.add_child(instance=HomePage(title="The board", slug="board"))
    Site.objects.update(root_page=board, hostname="localhost", port=live_server.thread.port)
    Site.clear_site_root_paths_cache()
    lead = Workgroup.objects.create(name="Industry Partnerships", slug="industry")
    editor, publisher = person("editor", Role.EDITOR), person("publisher", Role.PUBLISHER)
    reviewer = person("industry-reviewer", lead.reviewers)
    for each in (editor, publisher, reviewer):
        each.set_password(PASSWORD)
        each.save()
    page = draft(board.add_child(instance=PlanPage(title="The plan", slug="plan")), editor, lead)
    published(page, editor, reviewer, publisher)
    record()
    return page

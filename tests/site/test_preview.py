"""Every page type can be previewed in the admin, before it is saved and after."""

import pytest
from django.test import Client
from wagtail.models import Page

from home.models import HomePage
from plan.models import Action, PlanPage, StrategyPage, StrategyWorkgroup
from tests import factories
from tests.site import whole_site


@pytest.fixture
def pages(home: HomePage) -> list[Page]:
    return list(whole_site.pages(home, factories.ImageFactory(), factories.FileFactory()).values())


def test_every_page_type_with_a_draft(pages: list[Page], client: Client) -> None:
    for page in pages:
        page.summary = "Said in the draft only."
        page.save_revision()
        draft = page.get_latest_revision_as_object()
        response = draft.make_preview_request()
        assert response.status_code == 200, page
        assert "unsafe-inline" not in response.headers["Content-Security-Policy"]
        assert "Said in the draft only." not in client.get(page.get_url()).content.decode()


def test_a_strategy_that_was_never_saved(plan: PlanPage) -> None:
    unsaved = StrategyPage(number="7", short_name="New", statement="Try it.", title="7 New")
    unsaved.slug = "7-new"
    unsaved.workgroup_roles.add(
        StrategyWorkgroup(workgroup=factories.WorkgroupFactory(name="Lead group"), role="lead")
    )
    unsaved.actions.add(Action(number="7.1", statement="Begin"))
    unsaved.depth = plan.depth + 1
    unsaved.path = Page._get_children_path_interval(plan.path)[1]
    unsaved.set_url_path(plan)
    html = unsaved.make_preview_request().content.decode()
    for part in ("Try it.", "Lead group", "Begin"):
        assert part in html

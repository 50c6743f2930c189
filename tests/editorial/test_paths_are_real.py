"""`test_table` proves something only if its paths lead somewhere without the gate."""

from collections.abc import Iterable

import pytest
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState
from wagtail.workflows import publish_workflow_state

from cms.editorial import doorway, switched_off, wagtail_hooks
from cms.editorial.admin.read_only_api import ReadOnlyPages
from cms.editorial.gate import GatedPage
from cms.editorial.models import GatedTask, GatedTaskState
from home.models import ContentPage
from tests.editorial.attempt import Attempt, Pass
from tests.editorial.drafts import fresh
from tests.editorial.paths import PATHS
from tests.editorial.people import People
from tests.editorial.states import in_state, public
from tests.editorial.trying import InProcess, shows_something_new

NEEDS_NO_GATE = {
    "v3 revert",
    "TaskState.cancel",
    "copy of the section for translation",
    "translate",
    "break glass without a reason",
    "review afterwards",
    "restore",
    "still correct",
    "unschedule in the history",
    "v3 publish of a snippet",
    "translate this page",
    "RevertToPageRevisionAction",
    "approve, deactivated",
    "workflow disabled",
    "workflow disabled in the admin",
    "a release of one's own",
    "confirm by a link of one's own",
    "import",
    "submit in the editor",
    "v3 submit",
    "a release of one's own, on its screens",
    "restore on its screen",
    "still correct on its screen",
    "review afterwards on its screen",
    "confirm by a link, on its screen",
    "import on its screen",
}
"""Wagtail does not publish by them either; or they are ours."""

pytestmark = [pytest.mark.urls("tests.editorial.urls"), pytest.mark.once]


def test_on_stock_wagtail_each_path_publishes(
    article: ContentPage, who: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = in_state("live with draft", article, who, [who.superuser])
    with_stock_wagtail(monkeypatch)
    published = published_by_some_path(page, who)
    page.get_workflow().start(page, who.superuser)
    published |= published_by_some_path(page, who)
    fresh(page).current_workflow_task_state.approve(user=who.superuser)
    published |= published_by_some_path(page, who, {each for each in PATHS if "waiting" in each})
    assert published == PATHS.keys() - NEEDS_NO_GATE


def published_by_some_path(page: Page, who: People, names: Iterable[str] = PATHS) -> set[str]:
    before, trial = public(), Attempt(page, who.superuser, Pass.of(who.superuser))
    after = {name: InProcess().tried(PATHS[name], trial).public for name in names}
    return {name for name in names if shows_something_new(before, after[name])}


def with_stock_wagtail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorway, "is_open", lambda page_id: True)
    monkeypatch.delattr(GatedTask, "deactivate")
    monkeypatch.setattr(switched_off, "end_reviews", lambda task_id: None)
    monkeypatch.setattr(ReadOnlyPages, "actions", PagesAdminAPIViewSet.actions)
    for name in ("permissions_for_user", "publish", "copy", "save_revision"):
        monkeypatch.setattr(GatedPage, name, getattr(Page, name))
    monkeypatch.setattr(wagtail_hooks, "refuse_to_publish", lambda *arguments: None)
    monkeypatch.setattr(WorkflowState, "on_finish", publish_workflow_state)
    monkeypatch.setattr(GatedTaskState, "approve", TaskState.approve)
    for name in ("start", "on_action"):
        monkeypatch.setattr(GatedTask, name, getattr(AbstractGroupApprovalTask, name))

"""An editor changes a public page and submits it. What it costs is written in the guide."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Route, expect
from pytest_django.live_server_helper import LiveServer

from plan.models import StrategyPage
from tests.editorial.drafts import fresh
from tests.journeys.admin import Person
from tests.journeys.cost import Cost

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

PATIENCE = 20
"""Seconds until a draft must have been saved."""
CLICKS, FIELDS = 6, 1
"""What the guide promises somebody who is signed in: the list, the page, the field, the menu, the
item, the button."""


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def editor(browser: Browser, live_server: LiveServer, public: StrategyPage) -> Iterator[Person]:
    yield Person(browser, live_server.url, "editor", None)
    for context in browser.contexts:
        context.close()


def test_a_change_is_written_and_submitted(public: StrategyPage, editor: Person) -> None:
    cost = Cost(editor.page)
    editor.go("/admin/")
    editor.page.get_by_role("link", name="Strategies").click()
    editor.page.locator("main").get_by_role("link", name="4.1 Awareness").click()
    statement(editor).click()
    statement(editor).fill("Ask employers what they need.")
    editor.submit_change()
    expect(editor.page.locator(".messages")).to_be_visible()
    clicks, fields = cost.told("editor")
    assert 0 < clicks <= CLICKS
    assert 0 < fields <= FIELDS
    assert fresh(public).current_workflow_task.name == "Workgroup review"


def test_what_is_typed_at_once_is_saved_too(public: StrategyPage, editor: Person) -> None:
    editor.edit(public.pk)
    statement(editor).fill("Typed before the editor looked.")
    assert kept(public, editor, "Typed before the editor looked.")


def test_what_is_typed_while_a_draft_is_saved_is_saved_after_it(
    public: StrategyPage, editor: Person
) -> None:
    def type_on(save: Route) -> None:
        answer = save.fetch()
        statement(editor).fill("Typed on")
        save.fulfill(response=answer)

    editor.edit(public.pk)
    editor.page.route("**/edit/", type_on, times=1)
    statement(editor).fill("Sent")
    assert kept(public, editor, "Typed on")


def statement(editor: Person) -> Locator:
    return editor.page.get_by_label("Statement", exact=False).first


def kept(page: StrategyPage, editor: Person, text: str) -> bool:
    """Whether the draft's statement becomes this, with nobody touching the form again."""
    for _ in range(PATIENCE):
        if fresh(page).get_latest_revision_as_object().statement == text:
            return True
        editor.page.wait_for_timeout(1000)
    return False

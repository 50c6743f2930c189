"""An editor changes a public page and submits it. What it costs is written in the guide."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from plan.models import StrategyPage
from tests.editorial.drafts import fresh
from tests.journeys.admin import PASSWORD, Person
from tests.journeys.cost import Cost

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

CLICKS, FIELDS = 6, 1
"""What the guide promises somebody who is signed in: the list, the page, the field, the menu, the
item, the button."""


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def editor(browser: Browser, live_server: LiveServer, public: StrategyPage) -> Iterator[Person]:
    user = User.objects.get(username="editor")
    user.set_password(PASSWORD)
    user.save()
    yield Person(browser, live_server.url, "editor", None)
    for context in browser.contexts:
        context.close()


def test_a_change_is_written_and_submitted(public: StrategyPage, editor: Person) -> None:
    cost = Cost(editor.page)
    editor.go("/admin/")
    editor.page.get_by_role("link", name="Strategies").click()
    editor.page.locator("main").get_by_role("link", name="4.1 Awareness").click()
    statement = editor.page.get_by_label("Statement", exact=False).first
    statement.click()
    statement.fill("Ask employers what they need.")
    editor.submit_change()
    expect(editor.page.locator(".messages")).to_be_visible()
    clicks, fields = cost.told("editor")
    assert 0 < clicks <= CLICKS
    assert 0 < fields <= FIELDS
    assert fresh(public).current_workflow_task.name == "Workgroup review"

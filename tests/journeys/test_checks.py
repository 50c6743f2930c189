"""What the checks find stands beside the editor while somebody writes, and goes with the text."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page

from plan.models import Action, StrategyPage
from tests.editorial.drafts import fresh
from tests.journeys.admin import Person

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

WARNING = "The action's number 99.1 does not start with 4.1."
REASON = "The county's plan gave it this number."


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def with_an_action(public: StrategyPage) -> Page:
    page = fresh(public).get_latest_revision_as_object()
    page.actions.add(Action(number="4.1.1", statement="Ask employers."))
    page.save_revision(user=page.owner)
    return page


def beside(person: Person, page: Page) -> Locator:
    """The checks of this page, opened beside its editor."""
    person.edit(page.pk)
    person.page.locator("[data-side-panel-toggle=checks]").click()
    return person.page.locator("[data-findings-list]")


@pytest.fixture
def sign_in(browser: Browser, live_server: LiveServer) -> Callable[[str], Person]:
    return lambda name: Person(browser, live_server.url, name, None)


def test_a_warning_comes_and_goes_with_what_is_written(
    with_an_action: Page, sign_in: Callable[[str], Person]
) -> None:
    editor = sign_in("editor")
    checks = beside(editor, with_an_action)
    warning = checks.locator(".findings__item--warning")
    expect(checks).to_contain_text("The checks find nothing.")

    number = editor.page.locator("[name=actions-0-number]")
    number.fill("99.1")
    expect(warning).to_contain_text(WARNING)
    expect(warning.locator(".findings__remedy")).to_have_text("Number it 4.1.1, 4.1.2 and so on.")
    warning.get_by_role("link", name="Actions").click()
    expect(number).to_be_focused()

    number.fill("4.1.1")
    expect(warning).to_have_count(0)
    editor.page.context.close()


def test_the_reason_is_written_beside_the_warning_and_read_by_the_reviewer(
    with_an_action: Page, sign_in: Callable[[str], Person]
) -> None:
    editor = sign_in("editor")
    checks = beside(editor, with_an_action)
    editor.page.locator("[name=actions-0-number]").fill("99.1")
    why = checks.get_by_label("Why it may stay, if you do not correct it")
    expect(why).to_be_visible()
    why.fill(REASON)
    editor.submit_change()
    editor.page.context.close()

    reviewer = sign_in("industry-reviewer")
    reviewer.page.get_by_role("link", name=with_an_action.title).first.click()
    finding = reviewer.page.locator(".findings__item--warning")
    expect(finding).to_contain_text(WARNING)
    expect(finding.locator("blockquote")).to_contain_text(REASON)
    expect(finding.locator("blockquote")).to_contain_text("editor")
    reviewer.page.context.close()

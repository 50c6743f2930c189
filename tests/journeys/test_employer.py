"""The employer who is profiled, with a phone and no account: from the mail to the confirmation."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page as TreePage
from wagtail.models import Site

from cms.editorial.links.person import Person
from cms.editorial.links.share import share
from cms.editorial.models import ReviewAnswer
from cms.editorial.roles.names import Role
from home.models import HomePage
from plan.models import PlanPage, Workgroup
from tests.axe import broken
from tests.editorial.drafts import draft
from tests.editorial.people import person
from tests.journeys.cost import Cost

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

PHONE = {"width": 360, "height": 740}
CLICKS = 2
"""What the guide promises: the link and the button, and nothing to fill in."""
EMPLOYER = Person(
    "The plant manager", "Is this what you told us?", "plant@example.org", "Brightwater Tools"
)


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def shared(live_server: LiveServer, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    root = TreePage.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="The board", slug="board"))
    Site.objects.update(root_page=home, hostname="localhost", port=live_server.thread.port)
    Site.clear_site_root_paths_cache()
    lead = Workgroup.objects.create(name="Industry Partnerships", slug="industry")
    editor = person("editor", Role.EDITOR)
    page = draft(home.add_child(instance=PlanPage(title="The plan", slug="plan")), editor, lead)
    mail.outbox.clear()
    share(page, editor, EMPLOYER, confirms=True)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True)
    yield context.new_page()
    context.close()


def test_from_the_mail_to_the_confirmation(shared: None, phone: Page) -> None:
    (letter,) = mail.outbox
    link = re.search(r"https?://\S+/review/\S+", str(letter.body))
    assert link
    cost = Cost(phone, followed=1)
    phone.goto(link[0])
    expect(phone.get_by_text("Tell employers.")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert broken(phone) == []
    phone.get_by_role("button", name="I confirm this text").click()
    expect(phone.get_by_role("heading", name="What you have said")).to_be_visible()
    assert ReviewAnswer.objects.get().kind == "confirm"
    clicks, fields = cost.told("employer at 360 px")
    assert (clicks, fields) == (CLICKS, 0)

"""A reviewer with a phone: from the mail to the approval. What it costs is written in the guide.

With PICTURES_DIR set, the pictures of docs/editors.md are taken on the way.
"""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core import mail
from playwright.sync_api import Browser, Page, expect

from cms.editorial.verbs.submit import submit
from plan.models import StrategyPage
from tests.axe import broken
from tests.editorial.drafts import edit, fresh
from tests.journeys.admin import PASSWORD
from tests.journeys.cost import Cost

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

PHONE = {"width": 360, "height": 740}
CLICKS, FIELDS, SECONDS = 5, 2, 30
"""What the guide promises, signing in included: the link, the button, the changes, the decision;
and one press more, on *Ask for changes* without a comment, which the journey tries on its way."""


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def waiting(public: StrategyPage) -> StrategyPage:
    """A changed text of it waits for the workgroup."""
    page, editor = public, User.objects.get(username="editor")
    edit(page, editor, statement="Ask employers what they need.")
    mail.outbox.clear()
    submit(page, editor)
    return page


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_from_the_mail_to_the_approval(waiting: StrategyPage, phone: Page) -> None:
    (letter,) = mail.outbox
    link = re.search(r"https?://\S+/review/\S+", str(letter.body))
    assert link
    begun, cost = time.monotonic(), Cost(phone, followed=1)
    phone.goto(link[0])
    phone.get_by_label("Username").fill("industry-reviewer")
    phone.get_by_label("Password").fill(PASSWORD)
    phone.get_by_role("button", name="Sign in").click()
    text = phone.frame_locator("[data-review-frame]")
    expect(text.locator("ins").first).to_contain_text("Ask")
    expect(text.locator("del").first).to_contain_text("Tell")
    phone.get_by_role("button", name="Next change").click()
    expect(text.locator(".current")).to_be_in_viewport()
    is_fit_to_use(phone)
    picture(phone, "reviewer-phone")
    phone.get_by_role("button", name="Ask for changes").click()
    expect(phone).to_have_url(link[0])
    phone.get_by_role("button", name="Approve", exact=True).click()
    expect(phone.locator(".messages")).to_contain_text("goes on to “Communications review”")
    assert time.monotonic() - begun < SECONDS
    clicks, fields = cost.told("reviewer at 360 px")
    assert 0 < clicks <= CLICKS
    assert 0 < fields <= FIELDS
    assert fresh(waiting).current_workflow_task.name == "Communications review"
    is_fit_to_use(phone)
    picture(phone, "reviewer-phone-after")
    phone.goto(link[0].replace(f"review/{waiting.pk}/", "notifications/"))
    is_fit_to_use(phone)
    picture(phone, "reviewer-phone-notifications")


def is_fit_to_use(phone: Page) -> None:
    phone.wait_for_selector(".ready", state="attached")
    phone.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished))")
    assert broken(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def picture(phone: Page, name: str) -> None:
    if folder := os.environ.get("PICTURES_DIR"):
        phone.wait_for_load_state("networkidle")
        phone.screenshot(path=Path(folder) / f"{name}.png")

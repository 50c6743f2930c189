"""The communications lead approves what waits on the home page, and it is public. What it costs is
written in the guide."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from cms.editorial.verbs.submit import submit
from cms.ledger.models import Current
from plan.models import StrategyPage
from tests.editorial.drafts import approved, edit, fresh
from tests.journeys.admin import Person
from tests.journeys.cost import Cost

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

CLICKS, FIELDS = 2, 0
"""What the guide promises somebody who is signed in: what waits, and the decision."""
NEWER = "Ask employers what they need."


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def waiting(public: StrategyPage) -> StrategyPage:
    """A changed text of it was approved by its workgroup."""
    editor = User.objects.get(username="editor")
    edit(public, editor, statement=NEWER)
    submit(public, editor)
    approved(public, User.objects.get(username="industry-reviewer"))
    return public


@pytest.fixture
def lead(browser: Browser, live_server: LiveServer, waiting: StrategyPage) -> Iterator[Person]:
    yield Person(browser, live_server.url, "publisher", None)
    for context in browser.contexts:
        context.close()


def test_what_waits_is_read_approved_and_public(waiting: StrategyPage, lead: Person) -> None:
    cost = Cost(lead.page)
    lead.go("/admin/")
    waits = lead.page.locator("section").filter(has_text="Awaiting your review").first
    waits.get_by_role("link", name="4.1 Awareness").click()
    expect(lead.page.frame_locator("[data-review-frame]").locator("ins").first).to_be_visible()
    lead.page.get_by_role("button", name=re.compile("^Approve")).first.click()
    expect(lead.page.locator(".messages")).to_contain_text("4.1 Awareness")
    clicks, fields = cost.told("communications lead")
    assert 0 < clicks <= CLICKS
    assert fields <= FIELDS
    assert fresh(waiting).statement == NEWER
    edition = Current.objects.get(type="plan.strategy", object_id=waiting.pk).edition
    assert NEWER in bytes(edition.body).decode()

"""A resident without a script, and a partner's page of another origin: what they say is read by a
moderator, and the API shows what was accepted of it, and what came of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page as TreePage
from wagtail.models import Site

from cms.editorial import doorway
from cms.editorial.gate import GatedPage
from cms.editorial.roles.names import Role
from cms.ledger.keys import PAGE
from cms.ledger.models import Identity
from cms.ledger.recorder import record
from home.models import HomePage
from plan.input.models import PublicInput, PublishedInput
from plan.input.phases import keep_phases
from plan.models import PlanPage, StrategyPage
from tests.axe import broken
from tests.editorial.people import person
from tests.factories import StrategyPageFactory
from tests.journeys.admin import PASSWORD, Person
from tests.journeys.partner_site import partner

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
OUTCOME = "We heard that buses matter, and added them."


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open: how a strategy becomes public is another journey."""
    monkeypatch.setattr(doorway, "is_open", lambda page_id: True)
    monkeypatch.setattr(GatedPage, "publish", TreePage.publish)


@pytest.fixture
def asked(live_server: LiveServer, settings: Any) -> StrategyPage:
    settings.PROOF_OF_WORK = True
    root = TreePage.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="The board", slug="board"))
    Site.objects.update(root_page=home, hostname="localhost", port=live_server.thread.port)
    Site.clear_site_root_paths_cache()
    plan = home.add_child(instance=PlanPage(title="The plan", slug="plan"))
    page: StrategyPage = StrategyPageFactory(parent=plan, number="4", input_open=True)
    moderator = person("moderator", Role.MODERATOR)
    moderator.set_password(PASSWORD)
    moderator.save()
    keep_phases()
    record()
    return page


@pytest.fixture
def moderator(browser: Browser, live_server: LiveServer, asked: StrategyPage) -> Iterator[Person]:
    someone = Person(browser, live_server.url, "moderator", None)
    yield someone
    someone.page.context.close()


@pytest.fixture
def resident(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=NARROW, java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=NARROW, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def accepted(moderator: Person, redacted: str = "") -> None:
    """What is in the queue alone, with some words left out."""
    moderator.go(f"/admin/public-input/edit/{PublicInput.objects.get().pk}/")
    page = moderator.page
    page.locator("#id_state").select_option("accepted")
    if redacted:
        page.locator("#id_redactions-ADD").click()
        page.locator("#id_redactions-0-passage").fill(redacted)
        page.locator("#id_redactions-0-explanation").fill("a phone number")
    with page.expect_navigation():
        page.get_by_role("button", name="Save").first.click()
    assert PublishedInput.objects.standing().exists(), page.locator("main").inner_text()
    record()


def published(client: Client) -> list[str]:
    return [item["text"] for item in client.get("/api/v1/input").json()["items"]]


def test_a_resident_without_a_script_is_heard_and_answered(
    asked: StrategyPage, moderator: Person, resident: BrowserContext, client: Client
) -> None:
    page = resident.new_page()
    page.goto(moderator.site + asked.url)
    page.get_by_role("link", name="Send a comment").click()
    page.get_by_label("What would you like to say?").fill("More buses. Call me: 555 0100.")
    page.get_by_label("Yes, it may be published").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Your input")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    accepted(moderator, redacted="555 0100")
    assert published(client) == ["More buses. Call me: [left out: a phone number]."]
    asked.refresh_from_db()
    asked.input_open, asked.input_outcome = False, f"<p>{OUTCOME}</p>"
    asked.save_revision().publish()
    keep_phases()
    record()
    told = client.get("/api/v1/strategies").json()["items"][0]["public_input"]
    assert told["state"] == "answered"
    assert OUTCOME in str(told["outcome"])
    page.goto(moderator.site + asked.url)
    expect(page.get_by_text(OUTCOME)).to_be_visible()
    expect(page.get_by_text("[left out: a phone number]")).to_be_visible()


def test_a_partners_page_of_another_origin_does_the_same(
    asked: StrategyPage, moderator: Person, visitor: Page, client: Client, tmp_path: Path
) -> None:
    strategy = str(Identity.objects.get(object_id=asked.pk, label=PAGE).pk)
    complaints: list[str] = []
    visitor.on("console", lambda said: complaints.append(said.text))
    with partner(moderator.site, strategy) as site:
        visitor.goto(f"{site}es")
        expect(visitor.get_by_label("¿Qué quiere decirnos?")).to_be_visible()
        visitor.goto(site)
        text = visitor.get_by_label("What would you like to say?")
        visitor.get_by_role("button", name="Send").click()
        expect(text).to_be_focused()
        expect(text).to_have_accessible_description(re.compile("Say something"))
        assert broken(visitor) == []
        assert visitor.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        visitor.screenshot(path=tmp_path / "refused.png", full_page=True)
        text.fill("<b>More buses.</b>")
        visitor.get_by_label("Yes, it may be published").check()
        visitor.get_by_role("button", name="Send").click()
        expect(text).to_be_focused()
        assert not PublicInput.objects.exists()
        text.fill("More buses.")
        visitor.get_by_role("button", name="Send").click()
        expect(visitor.get_by_role("heading", name="Thank you")).to_be_focused()
        assert broken(visitor) == []
        receipt = visitor.get_by_role("link").filter(has_text="/input/").inner_text()
        assert visitor.context.cookies() == []
        visitor.goto(receipt)
        expect(visitor.get_by_text("Received")).to_be_visible()
    assert [one for one in complaints if "422" not in one] == []
    assert "no-proof" not in str(PublicInput.objects.get().spam_reasons)
    accepted(moderator)
    assert published(client) == ["More buses."]

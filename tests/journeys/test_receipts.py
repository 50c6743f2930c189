"""Whoever has a receipt comes back by it in a real browser, without a script: browsers tell where a
form was, and a page that forbids that makes its own forms refused."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page as TreePage
from wagtail.models import Site

from awards.models import AwardYearPage, Nomination
from cms.editorial import doorway
from cms.editorial.gate import GatedPage
from cms.ledger.recorder import record
from home.models import HomePage
from plan.input.models import PublicInput
from plan.input.phases import keep_phases
from plan.models import PlanPage, StrategyPage
from tests.factories import AwardsIndexPageFactory, AwardYearPageFactory, StrategyPageFactory

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

A_DAY = dt.timedelta(days=1)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open: how a page becomes public is another journey."""
    monkeypatch.setattr(doorway, "is_open", lambda page_id: True)
    monkeypatch.setattr(GatedPage, "publish", TreePage.publish)


@pytest.fixture
def home(live_server: LiveServer, settings: Any) -> HomePage:
    settings.PROOF_OF_WORK = False
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    root = TreePage.objects.get(depth=1)
    home: HomePage = root.add_child(instance=HomePage(title="The board", slug="board"))
    Site.objects.update(root_page=home, hostname="localhost", port=live_server.thread.port)
    Site.clear_site_root_paths_cache()
    return home


@pytest.fixture
def asked(home: HomePage) -> StrategyPage:
    plan = home.add_child(instance=PlanPage(title="The plan", slug="plan"))
    made: StrategyPage = StrategyPageFactory(parent=plan, number="4", input_open=True)
    keep_phases()
    record()
    return made


@pytest.fixture
def year(home: HomePage) -> AwardYearPage:
    today = timezone.localdate()
    made: AwardYearPage = AwardYearPageFactory(
        parent=AwardsIndexPageFactory(parent=home),
        year=today.year,
        nominations_open_on=today - A_DAY,
        nominations_close_on=today + A_DAY,
        judging_until=today + 9 * A_DAY,
        confirmation_until=today + 19 * A_DAY,
        announced_at=timezone.now() + 29 * A_DAY,
    )
    made.categories.create(name="Small employers", sort_order=1)
    made.criteria.create(name="Reach", asks="Who took part?", weight=100, sort_order=1)
    made.save()
    record()
    return made


@pytest.fixture
def come(browser: Browser, live_server: LiveServer) -> Iterator[Any]:
    """Each time from another computer."""
    opened = []

    def visit(address: str) -> Page:
        context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
        opened.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield visit
    for context in opened:
        context.close()


@pytest.mark.parametrize("language", ["", "/es"])
def test_input_is_corrected_and_withdrawn(asked: StrategyPage, come: Any, language: str) -> None:
    form = come(f"{language}/input/strategy/{asked.pk}/")
    form.locator("[name=text]").fill("More buses.")
    form.locator("[name=permission][value=yes]").check()
    press(form, "main form button")
    receipt = form.url
    back = come(receipt)
    back.locator("[name=text]").fill("More buses at night.")
    press(back, "button[value=correct]")
    assert PublicInput.objects.get().text == "More buses at night."
    press(come(receipt), "button[value=withdraw]")
    expect(come(receipt).locator("button[value=withdraw]")).to_have_count(0)
    assert PublicInput.objects.get().text == ""


@pytest.mark.parametrize("language", ["", "/es"])
def test_a_draft_is_sent_and_withdrawn(year: AwardYearPage, come: Any, language: str) -> None:
    form = come(f"{language}/nominate/year/{year.pk}/")
    form.locator("[name=employer]").fill("Brightwater Tools")
    press(form, "button[value=save]")
    receipt = form.url
    assert Nomination.objects.get().sent_at is None
    back = come(receipt)
    for name in ("programme", "eligibility", *answers()):
        back.locator(f"[name={name}]").fill("Everybody learns on paid time.")
    for name in ("category", "relation"):
        back.locator(f"[name={name}]").select_option(index=1)
    back.locator("[name=name]").fill("A colleague")
    back.locator("[name=email]").fill("colleague@example.org")
    press(back, "button[value=send]")
    expect(back.locator(".errorlist")).to_have_count(0)
    assert Nomination.objects.get().sent_at
    press(come(receipt), "button[value=withdraw]")
    assert Nomination.objects.get().programme == ""


def press(page: Page, button: str) -> None:
    """Return when the site has answered."""
    with page.expect_navigation():
        page.locator(button).first.click()


def answers() -> list[str]:
    [nomination] = Nomination.objects.all()
    assert nomination.year
    return [f"answer_{each.pk}" for each in nomination.year.criteria.all()]

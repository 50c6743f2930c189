"""HEROES, whole: from a nomination on a phone to winners that are public in the same second."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
import time_machine
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page as TreePage
from wagtail.models import Site

from awards.models import AwardProfilePage, AwardsIndexPage, AwardYearPage, Judge, Nomination
from cms.editorial.roles.names import Role
from cms.ledger import reading
from cms.ledger.recorder import record
from cms.webhooks.models import Endpoint
from home.models import HomePage
from tests.axe import broken
from tests.editorial.drafts import fresh, published
from tests.editorial.people import person
from tests.journeys.admin import PASSWORD, Person
from tests.journeys.announced import Everybody
from tests.journeys.award_steps import (
    announce,
    ask_the_employer,
    confirm,
    decide,
    finish,
    review,
    way_in,
)
from tests.webhooks.conftest import Receiver, endpoint, receiver  # noqa: F401 (fixtures)

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 360, "height": 740}
A_DAY = timedelta(days=1)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
WINNERS = ("Brightwater Tools", "Harbor Clinic")
OTHER = "North Foods"


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def people(live_server: LiveServer, settings: Any) -> dict[str, User]:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.WAGTAILADMIN_BASE_URL = live_server.url.replace("127.0.0.1", "localhost")
    roles = {
        "coordinator": (Role.AWARDS_COORDINATOR, Role.EDITOR),
        "committee": (Role.AWARDS_COMMITTEE,),
        "second-committee": (Role.AWARDS_COMMITTEE,),
        "publisher": (Role.PUBLISHER, Role.AWARDS_COORDINATOR),
    }
    made = {name: person(name, *given) for name, given in roles.items()}
    for user in made.values():
        user.set_password(PASSWORD)
        user.save()
    return made


@pytest.fixture
def year(live_server: LiveServer, people: dict[str, User]) -> AwardYearPage:
    """Public, and its nominations are open."""
    home = TreePage.objects.get(depth=1).add_child(instance=HomePage(title="The board", slug="b"))
    Site.objects.update(root_page=home, hostname="localhost", port=live_server.thread.port)
    Site.clear_site_root_paths_cache()
    index = home.add_child(instance=AwardsIndexPage(title="HEROES", slug="heroes"))
    today = timezone.localdate()
    year = AwardYearPage(
        title="HEROES of the year",
        slug="now",
        year=today.year,
        nominations_open_on=today - A_DAY,
        nominations_close_on=today,
        judging_until=today + A_DAY,
        confirmation_until=today + 2 * A_DAY,
        announced_at=(timezone.now() + 9 * A_DAY).replace(second=0, microsecond=0),
    )
    year.categories.create(name="Small employers")
    year.criteria.create(name="Reach", asks="Who took part?", weight=75, sort_order=1)
    year.criteria.create(name="Copying", asks="What can others copy?", weight=25, sort_order=2)
    index.add_child(instance=year)
    for page in map(fresh, (home, index, year)):
        page.owner_group = people["committee"].groups.get()
        page.save_revision(user=people["coordinator"])
        published(page, people["coordinator"], people["committee"], people["publisher"])
    record()
    return AwardYearPage.objects.get()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Callable[[], Page]]:
    def fresh_phone() -> Page:
        return browser.new_context(viewport=PHONE, has_touch=True).new_page()  # type: ignore[arg-type] # a plain mapping is one

    yield fresh_phone
    for context in browser.contexts:
        context.close()


def move_days(year: AwardYearPage, **days: date) -> None:
    """As if it were later."""
    AwardYearPage.objects.filter(pk=year.pk).update(**days)
    year.refresh_from_db()


def assert_fits_and_is_accessible(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert broken(page) == []


def nominate(phone: Page, site: str, year: AwardYearPage, employer: str) -> None:
    phone.goto(f"{site}{fresh(year).get_url()}")
    phone.get_by_role("link", name="Nominate an employer").first.click()
    phone.get_by_label("Employer", exact=True).fill(employer)
    phone.get_by_label("Category", exact=True).select_option("Small employers")
    phone.get_by_label("What does the employer do").fill("Everybody learns in paid time.")
    for name in ("Reach", "Copying"):
        phone.get_by_label(name, exact=True).fill(f"{name}: all shifts, and the plan is free.")
    phone.get_by_label("What was measured").first.fill("Promotions")
    phone.get_by_label("Figure", exact=True).first.fill("38")
    phone.get_by_label("Your name").fill("A colleague in production")
    phone.get_by_label("Your email address").fill("colleague@example.org")
    phone.get_by_label("What are you to the employer?").select_option("works_there")
    letter = {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": PDF}
    phone.get_by_label("Add files").set_input_files([letter])  # type: ignore[list-item] # a plain mapping is one
    if employer == OTHER:
        assert_fits_and_is_accessible(phone)
    phone.get_by_role("button", name="Send the nomination").click()
    expect(phone.get_by_role("heading", name="Your nomination is sent")).to_be_visible()


def score(page: Page, employer: str, reach: str, copying: str) -> None:
    page.get_by_role("link", name=employer).click()
    page.get_by_role("group", name="Reach").get_by_label(reach).check()
    page.get_by_role("group", name="Copying").get_by_label(copying).check()
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    page.get_by_role("button", name="Done with this entry").click()


def test_from_nominations_to_the_announcement(
    live_server: LiveServer,
    year: AwardYearPage,
    people: dict[str, User],
    browser: Browser,
    phone: Callable[[], Page],
    endpoint: Endpoint,  # noqa: F811 (a fixture)
    receiver: Receiver,  # noqa: F811 (a fixture)
) -> None:
    site = live_server.url.replace("127.0.0.1", "localhost")
    for employer in (*WINNERS, OTHER):
        nominate(phone(), site, year, employer)
    assert Nomination.objects.sent().count() == 3
    today = timezone.localdate()
    move_days(year, nominations_open_on=today - 3 * A_DAY, nominations_close_on=today - A_DAY)

    coordinator = Person(browser, site, "coordinator", None)
    mail.outbox.clear()
    invite(coordinator, year, name="A professor", email="prof@example.org")
    invite(coordinator, year, name="A banker", email="banker@example.org")
    invite(coordinator, year, account="second-committee")
    judge_all(phone(), browser, site, year)

    move_days(year, nominations_close_on=today - 2 * A_DAY, judging_until=today - A_DAY)
    coordinator.go(f"/admin/judging/{year.pk}/")
    expect(coordinator.page.get_by_text("tied")).to_have_count(0)
    for employer in WINNERS:
        decide(coordinator, year, employer, "Won", "Why, for colleagues", "The best.")
        finish(coordinator)
    decide(coordinator, year, OTHER, "Declined", "What the jury liked", "The plan.")
    assert "colleague@example.org" in mail.outbox[-1].to
    profiles = list(AwardProfilePage.objects.order_by("pk"))
    committee = Person(browser, site, "committee", None)
    publisher = Person(browser, site, "publisher", None)
    for profile in profiles:
        review(committee, profile, "Approve")
        confirm(phone(), ask_the_employer(coordinator, profile))
        review(publisher, profile, "Approve for its release")

    everybody = Everybody(site, told_at(year), endpoint, receiver)
    everybody.hears_nothing_of(profiles)
    minute = announce(publisher, year)
    with time_machine.travel(minute - timedelta(seconds=1), tick=False):
        everybody.hears_nothing_of(profiles)
    with time_machine.travel(minute, tick=True):
        everybody.hears_of_all(profiles, minute)
    assert_the_private_stays_private(site, receiver)


def invite(coordinator: Person, year: AwardYearPage, account: str = "", **given: str) -> None:
    coordinator.go(f"/admin/judging/{year.pk}/")
    page = coordinator.page
    for name, value in given.items():
        page.locator(f"#id_{name}").fill(value)
    if account:
        page.locator("#id_user").select_option(label=account)
    page.get_by_role("button", name="Invite", exact=True).click()
    coordinator.told("is on its way")


def judge_all(phone: Page, browser: Browser, site: str, year: AwardYearPage) -> None:
    """One by a link on a phone, one with a conflict, one with an account."""
    by_mail = {letter.to[0]: way_in(letter) for letter in mail.outbox}
    phone.goto(by_mail["prof@example.org"])
    assert_fits_and_is_accessible(phone)
    score(phone, WINNERS[0], "5", "4")
    score(phone, WINNERS[1], "4", "4")
    score(phone, OTHER, "1", "2")
    expect(phone.get_by_text("3 of 3 done")).to_be_visible()

    phone.goto(by_mail["banker@example.org"])
    phone.get_by_role("link", name=WINNERS[0]).click()
    phone.get_by_text("I have a conflict of interest").click()
    phone.get_by_role("button", name="Keep me out of this entry").click()
    expect(phone.get_by_role("link", name=WINNERS[0])).to_have_count(0)

    member = Person(browser, site, "second-committee", None)
    member.go(f"/judging/mine/{year.pk}/")
    score(member.page, WINNERS[0], "5", "5")
    assert Judge.objects.count() == 3


def told_at(year: AwardYearPage) -> list[str]:
    return [fresh(page).get_url() for page in (year, year.get_parent())]


def assert_the_private_stays_private(site: str, receiver: Receiver) -> None:  # noqa: F811 (a fixture)
    """Who lost, who nominated, who judged, and what they gave or wrote: in nothing that leaves."""
    told = str(reading.changes(0, limit=1000)) + str(receiver.received)
    for secret in (OTHER, "colleague", "professor", "banker", "letter.pdf", "The plan."):
        assert secret not in told, secret
        found = httpx.get(f"{site}/api/v1/search", params={"q": secret}).json()
        assert secret not in str(found["items"]), secret
    for kind in ("awards", "award-years", "employers"):
        assert OTHER not in httpx.get(f"{site}/api/v1/{kind}").text

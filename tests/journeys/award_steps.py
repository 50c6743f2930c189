"""From the decision to the announcement, as people do it: each step on its own screen."""

import re
from datetime import datetime

from django.core import mail
from playwright.sync_api import Page, expect

from awards.models import AwardProfilePage, AwardYearPage, Nomination
from cms.editorial.models.release import Release
from tests.editorial.drafts import fresh
from tests.journeys.admin import Person


def decide(coordinator: Person, year: AwardYearPage, employer: str, *said: str) -> None:
    entry = Nomination.objects.get(employer_name=employer)
    coordinator.go(f"/admin/award-decisions/{year.pk}/{entry.reference}/")
    choice, label, words = said
    coordinator.page.get_by_label(choice, exact=True).check()
    coordinator.page.get_by_label(label).fill(words)
    coordinator.page.get_by_role("button", name="Decide").click()
    coordinator.told(f"{employer}: {choice}")


def finish(coordinator: Person) -> None:
    """The draft that is made of a winner, from the screen of the decision."""
    coordinator.page.get_by_role("button", name="Make the profile").click()
    coordinator.told("This draft was made from the nomination")
    page = coordinator.page
    page.locator("#id_citation").fill("Everybody learns, in paid time.")
    page.get_by_role("tab", name="Promote").click()
    page.locator("#id_summary").fill("A workplace where everybody learns.")
    coordinator.act("Submit to award review")
    coordinator.told("submitted")


def review(reviewer: Person, profile: AwardProfilePage, verdict: str) -> None:
    reviewer.go(f"/admin/review/{profile.pk}/")
    reviewer.decide(verdict)
    reviewer.told(profile.title)
    assert not fresh(profile).live


def ask_the_employer(coordinator: Person, profile: AwardProfilePage) -> str:
    """The link that the mail brings."""
    coordinator.go(f"/admin/review-links/{profile.pk}/")
    page = coordinator.page
    page.get_by_label("Who is it for?").fill("The plant manager")
    page.get_by_label("Mail address").fill("plant@example.org")
    page.get_by_label("What do you ask of them?").fill("Is it right?")
    page.get_by_label("Employer’s confirmation").check()
    page.get_by_role("button", name="Share", exact=True).click()
    coordinator.told("plant@example.org")
    letter = mail.outbox[-1]
    assert letter.to == ["plant@example.org"]
    return way_in(letter, "review")


def confirm(phone: Page, link: str) -> None:
    phone.goto(link)
    phone.get_by_role("button", name="I confirm this text").click()
    expect(phone.get_by_role("heading", name="What you have said")).to_be_visible()


def announce(publisher: Person, year: AwardYearPage) -> datetime:
    """At the minute that the year's page says."""
    publisher.go(f"/admin/judging/{year.pk}/")
    publisher.page.get_by_role("button", name="Announce them on").click()
    publisher.told("All winners go live on")
    release = Release.objects.get()
    assert release.scheduled_for == year.announced_at
    return release.scheduled_for


def way_in(letter: mail.EmailMessage, where: str = "judging") -> str:
    found = re.search(rf"https?://\S+/{where}/\S+", str(letter.body))
    assert found
    return found[0]

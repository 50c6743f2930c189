from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from awards.models import AwardYearPage, Judge, Nomination, Nominator
from awards.nominating.choices import NominationState
from cms.editorial.roles.synchronise import synchronise
from home.models import HomePage
from tests.factories import AwardsIndexPageFactory, AwardYearPageFactory
from tests.fixtures.layers import layer

Entries = Callable[..., Nomination]
A_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def at_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.WAGTAILADMIN_BASE_URL = "http://localhost"


@layer
def year(home: HomePage) -> AwardYearPage:
    """It is judged now. The first criterion counts three times as much as the second."""
    today = timezone.localdate()
    synchronise()
    year: AwardYearPage = AwardYearPageFactory(
        parent=AwardsIndexPageFactory(parent=home),
        title="The award of the year",
        year=today.year,
        nominations_open_on=today - 20 * A_DAY,
        nominations_close_on=today - A_DAY,
        judging_until=today + A_DAY,
        confirmation_until=today + 10 * A_DAY,
        announced_at=timezone.now() + 20 * A_DAY,
    )
    year.categories.create(name="Small employers", sort_order=1)
    year.criteria.create(name="Reach", asks="Who took part?", weight=75, sort_order=1)
    year.criteria.create(name="Copying", asks="What can others copy?", weight=25, sort_order=2)
    year.save()
    return year


def close(year: AwardYearPage) -> None:
    """Judging has ended; the page of the year is only the place where that stands."""
    today = timezone.localdate()
    days = {"judging_until": today - A_DAY, "nominations_close_on": today - 2 * A_DAY}
    AwardYearPage.objects.filter(pk=year.pk).update(**days)
    year.refresh_from_db()


@pytest.fixture
def entries(year: AwardYearPage) -> Entries:
    """Makes a nomination that was sent, with its case."""
    numbers = count(1)

    def make(employer: str, mail: str = "", **fields: Any) -> Nomination:
        reference = f"REF{next(numbers)}"
        entry = Nomination.objects.create(
            reference=reference,
            receipt_hash=reference,
            year=year,
            category=year.categories.get(),
            employer_name=employer,
            programme="Everybody learns.\nOn paid time.",
            sent_at=timezone.now(),
            **{"state": NominationState.SENT} | fields,
        )
        for criterion in year.criteria.all():
            text = f"The case for {criterion.name}"
            entry.answers.create(criterion=criterion, asked=criterion.name, text=text)
        entry.figures.create(label="Promotions", value="38", unit="people", period="2025")
        if mail:
            Nominator.objects.create(nomination=entry, name="A colleague", email=mail)
        return entry

    return make


@layer
def coordinator(year: AwardYearPage) -> User:
    return person("coordinator", "awards.change_nomination")


def person(name: str, *permissions: str) -> User:
    user = User.objects.create_user(name, f"{name}@example.org")
    for each in ("wagtailadmin.access_admin", *permissions):
        app, codename = each.split(".")
        found = Permission.objects.get(content_type__app_label=app, codename=codename)
        user.user_permissions.add(found)
    return User.objects.get(pk=user.pk)


@pytest.fixture
def judges(year: AwardYearPage) -> Callable[..., Judge]:
    """Makes a judge without an account, unless one is given."""
    numbers = count(1)

    def make(**fields: Any) -> Judge:
        number = next(numbers)
        given = {"name": f"Judge {number}", "email": f"judge{number}@example.org"} | fields
        ends = {} if given.get("user") else {"expires_at": timezone.now() + A_DAY}
        judge: Judge = Judge.objects.create(year=year, **ends | given)
        return judge

    return make


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def points(year: AwardYearPage, *given: int | None) -> dict[int, int | None]:
    return dict(zip([each.pk for each in year.criteria.all()], given, strict=True))


def page_of(pk: int) -> Page:
    return Page.objects.get(pk=pk).specific

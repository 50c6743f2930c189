"""The coordinator sees who is nominated, how often, and what stands in the way; nobody else."""

from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, ReferenceIndex

from awards.models import AwardYearPage, Nomination
from awards.nominating.choices import NominationState
from awards.nominating.eligibility import objections
from awards.nominating.files.adding import add_file
from awards.nominating.matching import duplicates, known_employer, suggested
from awards.nominating.names import comparable
from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from tests.awards.nominating.conftest import CASE, nominated
from tests.awards.nominating.files import PDF
from tests.factories import (
    AwardProfilePageFactory,
    AwardYearPageFactory,
    EmployerFactory,
    UserFactory,
)

LIST = "nominations:index"


@pytest.fixture(autouse=True)
def roles(db: None) -> None:
    synchronise()


def signed_in(role: Role) -> Client:
    client = Client()
    client.force_login(UserFactory(groups=[Group.objects.get(name=role.value)]))
    return client


def test_a_name_is_known_again_however_it_is_written(year: AwardYearPage) -> None:
    for written in ("The Café-Works, Inc.", "cafe works", "CAFÉ WORKS L.L.C."):
        assert comparable(written) == "cafe works"
    assert comparable("The Company") == "the company"
    clinic = EmployerFactory(name="Harbor Clinic, Inc.")
    assert known_employer("harbor clinic") == clinic
    assert known_employer("Harbour Clinics") is None
    assert suggested(nominated(year, "Harbour Clinics")) == [clinic]
    EmployerFactory(name="Harbor Clinic LLC")
    assert known_employer("harbor clinic") is None


def test_nominations_of_one_employer_are_found_together(
    year: AwardYearPage, nomination: Nomination
) -> None:
    same, alike = nominated(year, "Harbor Clinic LLC"), nominated(year, "Harbor Clinics")
    clinic = EmployerFactory(name="HC Group")
    Nomination.objects.filter(pk=nomination.pk).update(employer=clinic)
    nomination.refresh_from_db()
    by_employer = nominated(year, "The HC Group", employer=clinic)
    nominated(year, "Veery Creek")
    nominated(year, "Harbor Clinic", state=NominationState.DRAFT)
    nominated(AwardYearPageFactory(parent=year.get_parent(), year=2027), "Harbor Clinic")
    assert {one.pk for one in duplicates(nomination)} == {same.pk, alike.pk, by_employer.pk}


def test_rules_say_what_stands_in_the_way(year: AwardYearPage, nomination: Nomination) -> None:
    assert objections(nomination) == []
    year.wins_apart = 3
    year.save()
    won = AwardYearPageFactory(parent=year.get_parent(), year=2024)
    profile = AwardProfilePageFactory(parent=won, category="Small employers")
    nomination = Nomination.objects.get(pk=nomination.pk)
    nomination.employer, nomination.county = profile.employer, None
    nomination.answers.filter(asked="Result").delete()
    nomination.figures.all().delete()
    region, again, missing, figures = objections(nomination)
    assert "No county of the region" in region
    assert "It won in 2024 in this category" in again
    assert "the next time can be in 2028" in again
    assert "Nothing is said about Result" in missing
    assert "no figure" in figures
    year.wins_apart = 1
    nomination.year = year
    assert not any("It won" in one for one in objections(nomination))


def test_the_coordinator_reads_and_decides(year: AwardYearPage, nomination: Nomination) -> None:
    client = signed_in(Role.AWARDS_COORDINATOR)
    other = nominated(year, "Harbor Clinic")
    draft = nominated(year, "Unfinished Works", state=NominationState.DRAFT)
    attachment = add_file(nomination, "report.pdf", PDF)
    chosen = {"year": year.pk, "category": "Small employers", "state": "sent"}
    listed = client.get(reverse(LIST), chosen).text
    assert "Harbor Clinic" in listed
    assert "2 nominations" in listed
    assert draft.reference not in listed
    assert other.reference not in client.get(reverse(LIST), {"state": "spam"}).text
    place = reverse("nominations:edit", args=[nomination.pk])
    shown = client.get(place).text
    for told in (CASE, other.reference, "report.pdf", "Not scanned", "colleague@example.org"):
        assert told in shown
    assert client.get(reverse("nominations:edit", args=[draft.pk])).status_code == 404
    file = client.get(reverse("nomination_file", args=[attachment.pk]))
    assert (file.content, file["X-Content-Type-Options"]) == (PDF, "nosniff")
    decision = {"state": "ineligible", "reason": "", "employer": "", "category": ""}
    assert "Say why it is not eligible" in client.post(place, decision).text
    client.post(place, decision | {"reason": "It has no workplace in the region."})
    nomination.refresh_from_db()
    assert nomination.standing is NominationState.INELIGIBLE
    assert list(Nomination.objects.of_year(year).sent()) == [other]
    log = ModelLogEntry.objects.filter(action__startswith="awards.").order_by("pk")
    assert [entry.action for entry in log] == [
        "awards.open_nominator",
        "awards.open_attachment",
        "awards.decide_eligibility",
    ]
    assert "colleague" not in str(list(ModelLogEntry.objects.values()))
    assert "workplace" not in str(list(ModelLogEntry.objects.values()))


def test_the_usage_of_an_employer_tells_nothing(nomination: Nomination) -> None:
    nomination.employer = EmployerFactory(name="Harbor Clinic")
    nomination.save()
    assert not ReferenceIndex.get_references_to(nomination.employer).exists()


def test_what_was_withdrawn_stays_so(nomination: Nomination) -> None:
    client = signed_in(Role.AWARDS_COORDINATOR)
    Nomination.objects.update(state=NominationState.WITHDRAWN)
    sent: dict[str, Any] = {"state": "sent", "reason": "", "employer": "", "category": ""}
    client.post(reverse("nominations:edit", args=[nomination.pk]), sent)
    nomination.refresh_from_db()
    assert nomination.standing is NominationState.WITHDRAWN


def test_nobody_else_sees_nominations_or_their_files(nomination: Nomination) -> None:
    attachment = add_file(nomination, "report.pdf", PDF)
    places = (
        reverse(LIST),
        reverse("nominations:edit", args=[nomination.pk]),
        reverse("nomination_file", args=[attachment.pk]),
    )
    for role in Role:
        if role is not Role.AWARDS_COORDINATOR:
            client = signed_in(role)
            answers = [client.get(place) for place in places]
            assert [answer.status_code for answer in answers] == [302, 302, 302], role
    assert [Client().get(place).status_code for place in places] == [302, 302, 302]


@time_machine.travel("2026-03-10T12:00Z", tick=False)
def test_nobody_adds_or_deletes(nomination: Nomination, admin_client: Client) -> None:
    assert admin_client.get(reverse("nominations:add")).status_code == 302
    admin_client.post(reverse("nominations:delete", args=[nomination.pk]))
    assert Nomination.objects.filter(pk=nomination.pk).exists()

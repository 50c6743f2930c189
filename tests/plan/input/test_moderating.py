"""Moderators decide; nobody else sees the queue, and what is decided is in the log."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from plan.input.models import PublicInput, PublishedInput, Sender
from plan.models import PlanPage
from tests.factories import StrategyPageFactory, UserFactory


@pytest.fixture
def said(plan: PlanPage) -> PublicInput:
    synchronise()
    said = PublicInput.objects.create(
        reference="ABCD2345",
        receipt_hash="x",
        strategy=StrategyPageFactory(parent=plan, number="4"),
        text="Call 555 0100 <b>now</b>.",
        permission_to_publish=True,
    )
    Sender.objects.create(input=said, email="resident@example.org")
    return said


def signed_in(role: Role) -> Client:
    client = Client()
    client.force_login(UserFactory(groups=[Group.objects.get(name=role.value)]))
    return client


def decision(**more: Any) -> dict[str, Any]:
    counts = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 99}
    row = {"passage": "555 0100", "explanation": "a phone number", "id": "", "ORDER": 1}
    return {
        "state": "accepted",
        "themes": "phones, phones",
        "reason": "",
        "assigned_to": "",
        **{f"redactions-{name}": value for name, value in counts.items()},
        **{f"redactions-0-{name}": value for name, value in row.items()},
        **more,
    }


def test_a_moderator_redacts_and_accepts(said: PublicInput) -> None:
    client = signed_in(Role.MODERATOR)
    listed = client.get(reverse("public_input:index"), {"state": "new"}).text
    assert said.reference in listed
    place = reverse("public_input:edit", args=[said.pk])
    shown = client.get(place).text
    assert "resident@example.org" in shown
    assert "<b>now" not in shown
    wrong = client.post(place, decision(**{"redactions-0-passage": "not there"}))
    assert (wrong.status_code, PublishedInput.objects.count()) == (200, 0)
    assert client.post(place, decision()).status_code == 302
    published = PublishedInput.objects.get()
    assert published.text == "Call [left out: a phone number] <b>now</b>."
    assert published.themes == ["phones"]
    assert ModelLogEntry.objects.filter(object_id=said.pk, action="wagtail.edit").exists()
    refused = client.post(place, decision(state="refused"))
    assert "Say why" in refused.text
    client.post(
        place,
        decision(state="refused", reason="Off the subject.") | {"redactions-TOTAL_FORMS": 0},
    )
    assert not PublishedInput.objects.standing().exists()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PUBLISHER, Role.REVIEWER, Role.ADMINISTRATOR])
def test_nobody_else_sees_the_queue(said: PublicInput, role: Role) -> None:
    client = signed_in(role)
    for place in (
        reverse("public_input:index"),
        reverse("public_input:edit", args=[said.pk]),
    ):
        assert client.get(place).status_code == 302


def test_nobody_adds_or_deletes(said: PublicInput, admin_client: Client) -> None:
    assert admin_client.get(reverse("public_input:add")).status_code == 302
    admin_client.post(reverse("public_input:delete", args=[said.pk]))
    assert PublicInput.objects.filter(pk=said.pk).exists()

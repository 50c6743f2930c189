"""Moderators decide; nobody else sees the queue, and what is decided is in the log."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from plan.input.models import PublicInput, PublishedInput, Sender, Theme
from plan.input.moderating.seen import mark_of
from plan.models import PlanPage
from tests.factories import StrategyPageFactory
from tests.plan.input.people import person, signed_in


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


def decision(said: PublicInput, **more: Any) -> dict[str, Any]:
    said.refresh_from_db()
    counts = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 99}
    row = {"passage": "555 0100", "explanation": "a phone number", "occurrence": "", "id": ""}
    return {
        "seen": mark_of(said),
        "state": "accepted",
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
    wrong = client.post(place, decision(said, **{"redactions-0-passage": "not there"}))
    assert (wrong.status_code, PublishedInput.objects.count()) == (200, 0)
    theme = Theme.objects.create(name="phones")
    assert client.post(place, decision(said, themes=[theme.pk])).status_code == 302
    published = PublishedInput.objects.get()
    assert published.text == "Call [left out: a phone number] <b>now</b>."
    assert published.themes == ["phones"]
    assert ModelLogEntry.objects.filter(object_id=said.pk, action="wagtail.edit").exists()
    row = {"redactions-0-id": said.redactions.get().pk, "redactions-INITIAL_FORMS": 1}
    refused = client.post(place, decision(said, state="refused", **row))
    assert "Say why" in refused.text
    client.post(
        place,
        decision(said, state="refused", reason="Off the subject.", **row),
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


def test_the_second_of_two_moderators_is_told_and_loses_nothing(said: PublicInput) -> None:
    settle_by, late = person(Role.MODERATOR, username="first"), signed_in(Role.MODERATOR)
    place = reverse("public_input:edit", args=[said.pk])
    stale = decision(said, state="read", reason="Mine.")
    assert signed_in(settle_by).post(place, decision(said)).status_code == 302
    answer = late.post(place, stale)
    assert "Nothing was saved: it was changed meanwhile by first" in answer.text
    assert "“Accepted” now" in answer.text
    assert "Mine." in answer.text
    said.refresh_from_db()
    assert (said.state, said.reason, said.redactions.count()) == ("accepted", "", 1)
    shown = answer.context["form"]
    again = {"seen": shown["seen"].value(), "reason": "Mine.", "state": "read", "assigned_to": ""}
    rows = shown.formsets["redactions"]
    assert (rows.initial_form_count(), rows.total_form_count()) == (1, 2)
    again |= {name: value for name, value in rows.data.items() if name.startswith("redactions")}
    again["redactions-1-DELETE"] = "on"
    assert late.post(place, again).status_code == 302
    said.refresh_from_db()
    assert (said.state, said.reason, said.redactions.count()) == ("read", "Mine.", 1)


def test_a_moderator_is_told_once_of_what_was_given_to_them(
    said: PublicInput, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    to = person(Role.MODERATOR, email="moderator@example.org")
    place = reverse("public_input:edit", args=[said.pk])
    client, none = signed_in(Role.MODERATOR), {"redactions-TOTAL_FORMS": 0}
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(place, decision(said, state="new", assigned_to=to.pk, **none))
    assert [message.to for message in mail.outbox] == [["moderator@example.org"]]
    assert "yours to moderate" in mail.outbox[0].subject
    assert "555 0100" not in mail.outbox[0].body
    told = to.notifications.get()
    assert (told.link, told.link_label) == (place, "Read and decide")
    assert place in signed_in(to).post(f"/admin/notifications/{told.pk}/")["Location"]
    editor = person(Role.EDITOR)
    assert (
        "Select a valid choice"
        in client.post(place, decision(said, state="new", assigned_to=editor.pk, **none)).text
    )


def test_the_list_begins_with_what_waits_and_is_searched_by_words(said: PublicInput) -> None:
    PublicInput.objects.filter(pk=said.pk).update(state="spam")
    others = {
        reference: PublicInput.objects.create(
            reference=reference,
            receipt_hash=reference,
            strategy=said.strategy,
            text=text,
            state=state,
            permission_to_publish=True,
        )
        for reference, text, state in (
            ("NEW22222", "The bus is late", "new"),
            ("READ2222", "Late shifts, no bus", "read"),
            ("TAKEN222", "Nothing", "accepted"),
        )
    }
    client, place = signed_in(Role.MODERATOR), reverse("public_input:index")

    def listed(**asked: str) -> list[str]:
        rows = client.get(place, asked).context["object_list"]
        return [row.reference for row in rows]

    assert listed() == ["NEW22222", "READ2222", "TAKEN222", said.reference]
    assert listed(q="bus late") == ["NEW22222", "READ2222"]
    assert listed(state="spam") == [said.reference]
    assert listed(assigned="nobody", q="shifts") == ["READ2222"]
    assert listed(assigned="me") == []
    theme = Theme.objects.create(name="transport")
    others["READ2222"].themes.add(theme)
    assert listed(themes=str(theme.pk)) == ["READ2222"]
    counted = re.findall(r"<strong>(\d+)</strong> ([^<]+)<", client.get(place).text)
    assert ("1", "Spam") in counted


def test_what_a_moderator_had_in_hand_goes_back_to_the_queue(
    said: PublicInput, django_capture_on_commit_callbacks: Any
) -> None:
    for leave in (lambda one: one.groups.clear(), lambda one: one.delete()):
        to = person(Role.MODERATOR)
        PublicInput.objects.filter(pk=said.pk).update(assigned_to=to)
        with django_capture_on_commit_callbacks(execute=True):
            leave(to)
        said.refresh_from_db()
        assert said.assigned_to is None
        entry = ModelLogEntry.objects.filter(action="plan.input.assign").latest("pk")
        assert str(entry.message) == "Public input assigned to nobody"
    assert ModelLogEntry.objects.filter(action="plan.input.assign").count() == 2

"""Reporting progress in the admin: the form knows what is known already."""

import datetime as dt
import re

import pytest
from django.test import Client
from django.utils import timezone

from plan.models import ProgressPage, StrategyPage
from tests.editorial.people import People
from tests.plan.updates.conftest import Report


@pytest.fixture
def editor(client: Client, who: People) -> Client:
    client.force_login(who.editor)
    return client


def add_url(strategy: StrategyPage) -> str:
    return f"/admin/pages/add/plan/progresspage/{strategy.pk}/"


def test_a_public_strategy_offers_to_report_in_its_header_and_in_lists(
    editor: Client, strategy: StrategyPage
) -> None:
    for address in (
        f"/admin/pages/{strategy.pk}/edit/",
        f"/admin/pages/{strategy.get_parent().pk}/",
    ):
        assert add_url(strategy) in editor.get(address).content.decode(), address
    elsewhere = editor.get(f"/admin/pages/{strategy.get_parent().pk}/edit/").content.decode()
    assert "Report progress" not in elsewhere


def test_a_new_update_begins_with_how_things_stand(
    editor: Client, report: Report, strategy: StrategyPage
) -> None:
    report(status="some_delay", actions={"4.1.1": "complete"})
    form = editor.get(add_url(strategy)).context["form"]
    assert form["status"].value() == "some_delay"
    assert form["as_of"].value() == timezone.localdate()
    assert form.instance.reported_by.name == "Industry Partnerships"
    rows = form.formsets["action_statuses"].forms
    assert [(row["number"].value(), row["status"].value()) for row in rows] == [
        ("4.1.1", "complete"),
        ("4.1.2", "not_started"),
    ]
    choices = [value for value, label in rows[0].fields["number"].widget.choices]
    assert choices == ["", "4.1.1", "4.1.2"]
    (reading,) = form.formsets["readings"].forms
    assert (reading["indicator"].value(), reading["value"].value()) == ("employers-reached", None)


def test_a_correction_begins_with_what_was_said(
    editor: Client, report: Report, strategy: StrategyPage
) -> None:
    wrong = report(actions={"4.1.1": "complete"}, as_of=dt.date(2026, 3, 31))
    form = editor.get(f"{add_url(strategy)}?corrects={wrong.pk}").context["form"]
    assert form["corrects"].value() == wrong.pk
    assert form["as_of"].value() == dt.date(2026, 3, 31)
    assert "Forty employers" in str(form["narrative"].value())
    assert [row["number"].value() for row in form.formsets["action_statuses"].forms] == ["4.1.1"]


def test_what_the_form_proposes_is_submitted_as_it_is(
    editor: Client, strategy: StrategyPage, who: People
) -> None:
    sent = fields_of(editor.get(add_url(strategy)).content.decode())
    sent |= {"status": "on_track", "readings-0-value": "12.5", "action-submit": "1"}
    sent["narrative"] = (
        '{"blocks":[{"key":"a","text":"We began.","type":"unstyled","depth":0,'
        '"inlineStyleRanges":[],"entityRanges":[]}],"entityMap":{}}'
    )
    answer = editor.post(add_url(strategy), sent)
    assert answer.status_code == 302, answer.context and answer.context["form"].errors
    update = ProgressPage.objects.get()
    assert update.current_workflow_state
    assert [row.number for row in update.action_statuses.all()] == ["4.1.1", "4.1.2"]
    assert [float(row.value) for row in update.readings.all()] == [12.5]


def fields_of(html: str) -> dict[str, str]:
    """What a browser would send of the rendered form, empty forms of rows aside."""
    form = html[html.index('id="page-edit-form"') :]
    sent = {}
    for tag in re.findall(r"<(?:input|textarea)\b[^>]*>", form):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        name = attributes.get("name", "__prefix__")
        if "__prefix__" not in name and attributes.get("type") not in ("submit", "button", "file"):
            sent[name] = attributes.get("value", "")
    for name, options in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option value="([^"]*)"[^>]*\bselected', options)
        if "__prefix__" not in name:
            sent[name] = chosen[1] if chosen else ""
    return sent


def test_updates_are_listed_by_status_strategy_and_workgroup(
    editor: Client, report: Report, strategy: StrategyPage
) -> None:
    report(status="some_delay")
    report(status="complete", as_of=dt.date(2026, 6, 30))
    workgroup = strategy.workgroup_roles.get().workgroup_id

    def listed(**filters: object) -> list[str]:
        answer = editor.get("/admin/progress/", filters)
        return [page.status for page in answer.context["object_list"]]

    assert listed() == ["complete", "some_delay"]
    assert "Report progress" not in editor.get("/admin/progress/").content.decode()
    assert listed(status="some_delay") == ["some_delay"]
    assert listed(strategy=strategy.pk, workgroup=workgroup) == ["complete", "some_delay"]
    assert listed(as_of_from="2026-06-01") == ["complete"]


def test_strategies_are_listed_by_how_their_actions_stand_now(
    editor: Client, report: Report
) -> None:
    report(actions={"4.1.1": "complete"})

    def listed(status: str) -> int:
        answer = editor.get("/admin/strategies/", {"action_status": status})
        return len(answer.context["object_list"])

    assert (listed("complete"), listed("not_started"), listed("on_track")) == (1, 1, 0)

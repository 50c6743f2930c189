"""The report counts each contribution once in its kind; files hold no formulas and are logged."""

import csv
import datetime as dt
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from plan.choices import Role as Holds
from plan.input.models import PublicInput, Redaction, Theme
from plan.models import PlanPage, StrategyPage, StrategyWorkgroup, Workgroup
from tests.factories import StrategyPageFactory
from tests.plan.input.people import said_about, signed_in

FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def strategy(plan: PlanPage) -> StrategyPage:
    synchronise()
    return StrategyPageFactory(parent=plan, number="4", short_name="Wages")


@pytest.fixture
def said(strategy: StrategyPage, plan: PlanPage) -> PublicInput:
    """One of each kind, and the one that the others of its strategy were merged with."""
    lead = Workgroup.objects.create(name="Backbone")
    StrategyWorkgroup.objects.create(strategy=strategy, workgroup=lead, role=Holds.LEAD)
    kept = said_about(strategy, "KEPT2345", state="accepted", organisation=FORMULA)
    said_about(strategy, "SAME2345", state="accepted", merged_into=kept)
    said_about(strategy, "GONE2345", "", state="withdrawn")
    said_about(strategy, "JUNK2345", state="spam")
    said_about(StrategyPageFactory(parent=plan, number="5"), "NEWS2345", email="a@example.org")
    kept.themes.set(Theme.objects.create(name=name) for name in ("pay", "time"))
    Redaction.objects.create(input=kept, passage="child", explanation="a word")
    return kept


def table(answer: Any) -> list[list[str]]:
    return list(csv.reader(StringIO(b"".join(answer.streaming_content).decode())))


def test_each_is_counted_once_in_its_kind(said: PublicInput) -> None:
    client, place = signed_in(Role.MODERATOR), reverse("input_report:index")
    shown = client.get(place)
    named = {
        (section.dimension.label, row.name): row.numbers
        for section in shown.context["sections"]
        for row in section.rows
    }
    assert named["Strategy", "4 Wages"] == [3, 1, 0, 0, 1, 1, 1]
    assert named["Workgroup in the lead", "Backbone"] == [3, 1, 0, 0, 1, 1, 1]
    assert named["Theme", "pay"] == named["Theme", "time"] == [1, 1, 0, 0, 0, 0, 0]
    assert named["Organization", FORMULA] == [1, 1, 0, 0, 0, 0, 0]
    assert shown.context["total"].numbers == [4, 1, 1, 0, 1, 1, 1]
    assert "By strategy. Received: 4 Wages 3, " in shown.text
    narrowed = client.get(place, {"strategy": said.strategy_id, "organisation": "hyper"})
    assert narrowed.context["total"].numbers == [1, 1, 0, 0, 0, 0, 0]
    tomorrow = timezone.localdate() + dt.timedelta(days=2)
    empty = client.get(place, {"received_at_from": str(tomorrow)})
    assert empty.context["total"].received == 0
    assert "Nothing yet." in empty.text
    assert signed_in(Role.PUBLISHER).get(place).status_code == 302


def test_files_hold_no_formulas_and_are_logged_without_the_words_searched(
    said: PublicInput,
) -> None:
    client = signed_in(Role.MODERATOR)
    report = table(client.get(reverse("input_report:index"), {"export": "csv"}))
    assert report[1] == ["Together", "Together", "4", "1", "1", "0", "1", "1", "1"]
    assert ["Organization", f"'{FORMULA}", "1", "1", "0", "0", "0", "0", "0"] in report
    queue = reverse("public_input:index")
    rows = table(client.get(queue, {"export": "csv", "q": "child care", "state": "accepted"}))
    told = dict(zip(rows[0], rows[1], strict=True))
    assert (told["Text"], told["Organization"]) == (
        "Pay for [left out: a word] care.",
        f"'{FORMULA}",
    )
    assert (told["Merged with it"], told["Themes"]) == ("1", "pay, time")
    logged = [row.data for row in ModelLogEntry.objects.filter(action="audit.export")]
    assert {"q": "(not kept)", "state": "accepted"} in [row["filters"] for row in logged]
    answer = client.get(queue, {"export": "xlsx"})
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "a@example.org" in [cell.value for cell in cells]
    assert [cell.data_type for cell in cells if cell.value == FORMULA] == ["s"]

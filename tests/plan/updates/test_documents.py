"""What the public gets: the update itself, and the strategy and outline that follow from it."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from cms.editorial.verbs.restore import restore
from cms.editorial.verbs.unpublish import unpublish
from cms.editorial.verbs.withdraw import withdraw
from plan.models import StrategyPage
from plan.updates.standing import standing_of
from tests.editorial.people import People
from tests.ledger.fixtures import Ledger
from tests.plan.updates.conftest import Report
from tests.public import document


def public(obj: Any, ledger: Ledger) -> dict[str, Any]:
    ledger.record()
    found = document(obj)
    assert found
    return found


def test_publishing_an_update_changes_the_strategy_and_a_draft_does_not(
    draft: Report, report: Report, strategy: StrategyPage, ledger: Ledger
) -> None:
    before = public(strategy, ledger)
    assert (before["status"], before["latest_update"]) == (None, None)
    draft(status="complete")
    assert public(strategy, ledger)["version"] == before["version"]
    update = report(status="some_delay", actions={"4.1.1": "complete"})
    shown = public(strategy, ledger)
    assert (shown["status"], shown["status_label"]) == ("some_delay", "Some delay")
    assert shown["latest_update"]["id"] == public(update, ledger)["id"]
    assert [(one["status"], one["status_as_of"]) for one in shown["actions"]] == [
        ("complete", "2026-03-31"),
        ("not_started", None),
    ]
    assert shown["version"] == before["version"] + 1
    assert ledger.agrees()


def test_the_newest_day_counts_and_what_was_corrected_does_not(
    report: Report, strategy: StrategyPage, ledger: Ledger
) -> None:
    june, reached = dt.date(2026, 6, 30), "employers-reached"
    wrong = report(status="complete", as_of=june, readings={reached: 90})
    report(status="some_delay", as_of=dt.date(2026, 3, 31), readings={reached: 20})
    assert public(strategy, ledger)["status"] == "complete"
    right = report(
        status="on_track",
        as_of=june,
        readings={reached: 40},
        corrects=wrong,
        correction_note="It was forty.",
    )
    shown = public(strategy, ledger)
    assert shown["status"] == "on_track"
    (indicator,) = shown["indicators"]
    assert indicator["key"] == reached
    assert indicator["target"] == {"value": 100.0, "on": None}
    assert indicator["values"] == [
        {"value": 20.0, "on": "2026-03-31"},
        {"value": 40.0, "on": "2026-06-30"},
    ]
    assert public(wrong, ledger)["superseded"] is True
    assert public(wrong, ledger)["corrected_by"]["id"] == public(right, ledger)["id"]
    assert public(right, ledger)["corrects"]["id"] == public(wrong, ledger)["id"]
    assert ledger.agrees()


def test_an_update_that_is_no_longer_in_force_counts_no_more(
    report: Report, strategy: StrategyPage, who: People, ledger: Ledger
) -> None:
    report(status="some_delay", as_of=dt.date(2026, 1, 31))
    update = report(status="complete")
    assert public(strategy, ledger)["status"] == "complete"
    withdraw(update, who.publisher, reason="It was never reviewed by the county.")
    assert public(strategy, ledger)["status"] == "some_delay"
    assert standing_of(strategy).status == "some_delay"
    assert public(update, ledger)["withdrawn"] is True
    restore(update, who.publisher, reason="It was, after all.")
    assert public(strategy, ledger)["status"] == "complete"
    unpublish(update, who.publisher, reason="It names a person.")
    assert public(strategy, ledger)["status"] == "some_delay"
    assert document(update) is None


def test_the_history_is_read_with_filters_and_the_outline_counts(
    report: Report, strategy: StrategyPage, ledger: Ledger, client: Client
) -> None:
    report(status="some_delay", actions={"4.1.1": "discontinued"})
    report(status="on_track", as_of=dt.date(2026, 6, 30), actions={"4.1.2": "on_track"})
    shown = public(strategy, ledger)

    def progress(query: str) -> list[str]:
        answer = client.get(f"/api/v1/progress?{query}")
        assert answer.status_code == 200, answer.content
        return [item["as_of"] for item in answer.json()["items"]]

    assert progress(f"strategy={shown['id']}") == ["2026-06-30", "2026-03-31"]
    assert progress("number=4.1&status=some_delay") == ["2026-03-31"]
    assert progress("as_of__gte=2026-06-01") == ["2026-06-30"]
    assert progress("action=4.1.2&action_status=on_track") == ["2026-06-30"]
    assert progress("workgroup=industry-partnerships&superseded=false&sort=as_of")[0] < "2026-06"
    facets = client.get("/api/v1/strategies?status=on_track&facets=status").json()["facets"]
    assert facets["status"] == [{"value": "on_track", "count": 1}]
    outline = client.get(f"/api/v1/plans/{shown['plan']['id']}/outline").json()
    assert outline["strategies"][0]["status"] == "on_track"
    assert outline["progress"]["strategies_by_status"]["on_track"] == 1
    assert outline["progress"]["by_status"]["discontinued"] == 1


@pytest.mark.parametrize("secret", ["editor", "reviewers"])
def test_no_person_and_no_group_is_named(report: Report, ledger: Ledger, secret: str) -> None:
    assert secret not in str(public(report(), ledger))

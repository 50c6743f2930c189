from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plan.models import Action, PlanPage, StrategyPage, StrategyWorkgroup
from tests.delivery.conftest import Api
from tests.factories import StrategyPageFactory, WorkgroupFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import identity


@layer
def strategy(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    """Version 1; version 2 has other words, actions and workgroups; version 3 has ended."""
    page = StrategyPageFactory(
        parent=plan, number="4", statement="Encourage the upskilling of staff, by 2027."
    )
    for at, number in enumerate(("4.1", "4.2", "4.3")):
        fields = {"statement": "Ask employers first.", "steps": "<p>Ask them. Then ask again.</p>"}
        Action.objects.create(strategy=page, number=number, sort_order=at, **fields)
    for name in ("Backbone", "Comms"):
        workgroup = WorkgroupFactory(name=name)
        StrategyWorkgroup.objects.create(strategy=page, workgroup=workgroup, role="support")
    ledger.record()
    statement = "Encourage the reskilling of all staff, by 2028."
    StrategyPage.objects.filter(pk=page.pk).update(statement=statement)
    actions = Action.objects.filter(strategy=page)
    actions.filter(number="4.1").delete()
    actions.filter(number="4.2").update(
        steps="<p>Ask them. Then <b>listen</b>.</p>", target_date=date(2027, 5, 1)
    )
    Action.objects.create(strategy=page, number="4.4", sort_order=10, statement="Tell everybody.")
    StrategyWorkgroup.objects.filter(strategy=page, workgroup__name="Comms").update(role="lead")
    ledger.record()
    page.unpublish()
    ledger.record()
    return page


@pytest.fixture
def url(strategy: StrategyPage) -> str:
    return f"/documents/{identity(strategy).pk}/diff"


def by_field(changes: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {change["field"]: change for change in changes}


def test_what_is_different_stands_field_by_field(api: Api, url: str) -> None:
    answer = api.read(f"{url}?from=1&to=2")
    assert answer["complete"] is True
    assert (answer["from"]["version"], answer["to"]["version"]) == (1, 2)
    changes = by_field(answer["changes"])
    assert set(changes) == {"statement", "actions", "workgroups", "leads"}
    assert changes["leads"]["kind"] == "added"
    assert changes["leads"]["after"] == ["comms"]


def test_text_is_compared_by_words(api: Api, url: str) -> None:
    statement = by_field(api.read(f"{url}?from=1&to=2")["changes"])["statement"]
    assert statement["label"] == "Statement"
    assert statement["before"] == "Encourage the upskilling of staff, by 2027."
    assert [(word["op"], word["text"]) for word in statement["words"]] == [
        ("equal", "Encourage the "),
        ("delete", "upskilling "),
        ("insert", "reskilling "),
        ("equal", "of "),
        ("insert", "all "),
        ("equal", "staff, by "),
        ("delete", "2027"),
        ("insert", "2028"),
        ("equal", "."),
    ]


def test_items_are_known_by_their_identity(api: Api, url: str) -> None:
    changes = by_field(api.read(f"{url}?from=1&to=2")["changes"])
    actions = {item["label"]: item for item in changes["actions"]["items"]}
    assert {name: item["kind"] for name, item in actions.items()} == {
        "4.1": "removed",
        "4.2": "changed",
        "4.4": "added",
    }
    assert (actions["4.1"]["before_index"], actions["4.1"]["after_index"]) == (0, None)
    assert (actions["4.2"]["before_index"], actions["4.2"]["after_index"]) == (1, 0)
    assert actions["4.4"]["after"]["statement"] == "Tell everybody."
    parts = by_field(actions["4.2"]["changes"])
    assert parts["target_date"]["kind"] == "added"
    assert [word["text"] for word in parts["steps"]["words"]] == [
        "Ask them. Then ",
        "ask again",
        "listen",
        ".",
    ]
    (comms,) = [item for item in changes["workgroups"]["items"] if item["kind"] == "changed"]
    assert comms["label"] == "Comms"
    assert by_field(comms["changes"])["role"]["after"] == "lead"


def test_a_version_has_no_difference_from_itself_and_backwards_is_backwards(
    api: Api, url: str
) -> None:
    assert api.read(f"{url}?from=2&to=2")["changes"] == []
    back = by_field(api.read(f"{url}?from=2&to=1")["changes"])
    assert back["leads"]["kind"] == "removed"


@pytest.mark.parametrize(
    ("query", "refused"),
    [
        ("", {"from", "to"}),
        ("?from=1", {"to"}),
        ("?from=0&to=2", {"from"}),
        ("?from=one&to=2", {"from"}),
        ("?from=1&to=2147483648", {"to"}),
        ("?from=1&to=2&as_of=2026-03-01T09:00:00Z", {"as_of"}),
        ("?from=1&to=99", {"to"}),
        ("?from=3&to=99", {"from", "to"}),
    ],
)
def test_versions_that_cannot_be_compared_are_refused_with_those_that_can(
    api: Api, url: str, query: str, refused: set[str]
) -> None:
    response = api.get(f"{url}{query}")
    assert response.status_code == 400
    faults = {fault["parameter"]: fault for fault in response.json()["errors"]}
    assert set(faults) == refused
    if "99" in query:
        assert faults["to"]["allowed"] == ["1", "2"]


def test_a_difference_costs_one_query(api: Api, url: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        etag = api.get(f"{url}?from=1&to=2")["ETag"]
    assert len(queries) == 1
    with CaptureQueriesContext(connection) as queries:
        assert api.get(f"{url}?from=1&to=2", if_none_match=etag).status_code == 304
    assert len(queries) == 1

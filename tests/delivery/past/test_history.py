from datetime import datetime
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.ledger.choices import EndingKind
from cms.ledger.endings import announce
from cms.ledger.keys import key
from plan.models import StrategyPage
from tests.delivery.conftest import Api
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import identity

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def told(strategies: list[StrategyPage], ledger: Ledger, later: object) -> str:
    """The history of a strategy that was changed, unpublished and published again."""
    page = strategies[1]
    page.refresh_from_db()
    page.change_note = "The target is another."
    page.statement = "Once more."
    page.save_revision().publish()
    ledger.record()
    announce(key(page), EndingKind.GONE, reason="The figures were wrong.")
    StrategyPage.objects.get(pk=page.pk).unpublish()
    ledger.record()
    StrategyPage.objects.get(pk=page.pk).save_revision().publish()
    ledger.record()
    return f"/documents/{identity(page).pk}/history"


def test_versions_stand_newest_first_with_what_was_said_of_them(api: Api, told: str) -> None:
    history = api.read(told)
    assert history["total"] == 5
    assert history["next"] is None
    items = history["items"]
    assert [item["version"] for item in items] == [5, 4, 3, 2, 1]
    assert [item["event"] for item in reversed(items)] == [
        "published",
        "updated",
        "updated",
        "gone",
        "published",
    ]
    assert items[2]["change_note"] == "The target is another."
    assert items[1]["reason"] == "The figures were wrong."
    assert (items[1]["etag"], items[1]["title"]) == (None, "2 Awareness")
    assert items[0]["superseded_at"] is None
    for newer, older in pairwise(items):
        assert older["superseded_at"] == newer["occurred_at"]
        assert older["seq"] < newer["seq"]


def test_links_lead_to_the_version_then_and_to_what_it_changed(
    api: Api, told: str, begin: datetime
) -> None:
    items = api.read(told)["items"]
    assert [item["links"]["document"] is None for item in items] == [False, True, *[False] * 3]
    for item in (items[3], items[4]):
        assert api.read(item["links"]["document"])["version"] == item["version"]
    assert [item["links"]["diff"] is None for item in items] == [False, True, False, False, True]
    compared = api.read(items[0]["links"]["diff"])
    assert (compared["from"]["version"], compared["to"]["version"]) == (3, 5)


def test_pages_of_a_history_leave_nothing_out(api: Api, told: str) -> None:
    assert api.walk(f"{told}?limit=2") == api.read(told)["items"]
    assert api.read(f"{told}?limit=2")["total"] == 5
    cursor = api.read(f"{told}?limit=2")["next"].partition("cursor=")[2]
    other = api.read("/documents?path=/plan/")["id"]
    refused = api.get(f"/documents/{other}/history?cursor={cursor}")
    assert refused.json()["type"].endswith("#problem-bad-cursor")


def test_a_history_costs_one_query_and_is_current_until_the_next_version(
    api: Api, told: str, strategies: list[StrategyPage], ledger: Ledger
) -> None:
    api.read(told)
    with CaptureQueriesContext(connection) as queries:
        etag = api.get(told)["ETag"]
        assert api.get(told, if_none_match=etag).status_code == 304
    assert len(queries) == 2
    StrategyPage.objects.update(statement="Different.")
    ledger.record()
    assert api.get(told, if_none_match=etag).status_code == 200


def test_what_ended_still_has_its_history(
    api: Api, strategies: list[StrategyPage], later: object
) -> None:
    url = f"/documents/{identity(strategies[2]).pk}"
    assert api.get(url).status_code == 410
    assert [item["event"] for item in api.read(f"{url}/history")["items"]] == ["gone", "published"]


@pytest.mark.parametrize("part", ["history", "diff?from=1&to=2"])
def test_what_never_was_has_none(api: Api, part: str) -> None:
    assert api.get(f"/documents/{NOBODY}/{part}").status_code == 404


def test_other_parameters_are_refused(api: Api, told: str) -> None:
    for query in ("as_of=2026-03-01T09:00:00Z", "limit=0", "limit=201", "cursor=x", "sort=-seq"):
        assert api.get(f"{told}?{query}").status_code == 400

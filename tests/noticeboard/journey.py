"""What follows from one model and one document class. Run by `tests/test_add_a_page_type.py`."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from home.models import HomePage
from tests.ledger.fixtures import Ledger
from tests.noticeboard.models import NoticePage, Urgency
from tests.public import document


@pytest.fixture
def notice(home: HomePage, ledger: Ledger) -> NoticePage:
    page = NoticePage(
        title="Closed on Friday",
        slug="closed",
        urgency=Urgency.URGENT,
        valid_until=date(2026, 12, 4),
        text="<p>Back on Monday.</p>",
    )
    home.add_child(instance=page)
    ledger.record()
    return page


def read(url: str) -> Any:
    response = Client().get(f"/api/v1{url}")
    assert response.status_code == 200, response.content
    return response.json()


def test_a_notice_is_recorded(notice: NoticePage, ledger: Ledger) -> None:
    shown = document(notice)
    assert shown
    assert shown["type"] == "noticeboard.notice"
    assert (shown["urgency"], shown["valid_until"]) == ("urgent", "2026-12-04")
    assert shown["text"]["text"] == "Back on Monday."
    assert ledger.agrees()


def test_a_changed_notice_is_a_new_edition(notice: NoticePage, ledger: Ledger) -> None:
    NoticePage.objects.update(urgency=Urgency.CALM)
    ledger.record()
    assert document(notice)["version"] == 2


def test_a_draft_is_nowhere(notice: NoticePage, ledger: Ledger) -> None:
    notice.unpublish()
    ledger.record()
    assert document(notice) is None
    assert read("/notices")["items"] == []


def test_there_is_a_collection_with_its_filters(notice: NoticePage) -> None:
    assert [item["title"] for item in read("/notices?urgency=urgent")["items"]] == [
        "Closed on Friday"
    ]
    assert read("/notices?urgency=calm")["items"] == []
    assert read("/notices?sort=-valid_until&valid_until=2026-12-04")["total"] == 1


def test_a_value_that_the_filter_does_not_know_is_refused(notice: NoticePage) -> None:
    refused = Client().get("/api/v1/notices?urgency=panic")
    assert refused.status_code == 400
    assert "urgent" in refused.content.decode()


def test_the_description_of_the_api_has_it(db: None) -> None:
    described = read("/openapi.json")
    assert "/api/v1/notices" in described["paths"]
    assert "NoticeDocument" in str(described["components"]["schemas"].keys())

"""The figures that a monitor reads."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families
from pytest_django import DjangoAssertNumQueries

from cms.editorial.verbs.break_glass import break_glass
from cms.operations.metrics import gauges
from cms.operations.working.heartbeat import beat
from cms.webhooks.models import Endpoint
from home.models import ContentPage
from tests.editorial.drafts import published, submitted
from tests.editorial.people import People
from tests.ledger.fixtures import Ledger

TOKEN = "a-word-that-only-the-monitor-knows"
CEILING = 11


@pytest.fixture
def monitored(settings: Any) -> None:
    settings.METRICS_TOKEN = TOKEN


def read(client: Client) -> dict[tuple[str, ...], float]:
    """By name and values of labels."""
    answer = client.get(
        "/metrics", headers={"authorization": f"Bearer {TOKEN}", "host": "web:8000"}
    )
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/plain; version=")
    assert answer["Cache-Control"] == "no-store"
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


def test_without_a_token_there_are_none(client: Client) -> None:
    answer = client.get("/metrics", headers={"authorization": "Bearer "})
    assert answer.status_code == 404
    assert "METRICS_TOKEN" in answer.content.decode()


@pytest.mark.usefixtures("monitored")
@pytest.mark.parametrize(
    "said", ["", "Bearer", "Bearer wrong", TOKEN, f"Basic {TOKEN}", "Bearer ü"]
)
def test_whoever_does_not_know_the_token_reads_nothing(client: Client, said: str) -> None:
    answer = client.get("/metrics", headers={"authorization": said})
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert b"cms_" not in answer.content


@pytest.mark.usefixtures("monitored")
def test_it_is_read_only(client: Client) -> None:
    answer = client.post("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")


@pytest.mark.django_db
@pytest.mark.usefixtures("monitored")
def test_it_tells_of_ledger_worker_webhooks_and_reviews(
    client: Client, article: ContentPage, who: People, ledger: Ledger
) -> None:
    before = read(client)
    assert before["cms_workers",] == before["cms_reviews_open",] == 0
    beat()
    Endpoint.objects.create(name="Partner", url="https://partner.example/", contact_email="a@b.co")
    published(article, who.editor, who.reviewer, who.publisher)
    ledger.record()
    after = read(client)
    assert after["cms_workers",] == 1
    assert after["cms_ledger_head",] > before["cms_ledger_head",]
    assert after["cms_ledger_marks",] == 0
    assert after["cms_ledger_documents", "pages"] >= 1
    assert after["cms_webhook_endpoints", "active"] == 1
    assert after["cms_webhook_endpoints", "paused"] == 0
    assert after["cms_webhook_backlog",] == after["cms_ledger_head",]
    assert after["cms_overrides_ratio",] == after["cms_overrides_unreviewed",] == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("monitored")
def test_it_tells_the_share_of_what_went_live_without_approval(
    client: Client, article: ContentPage, who: People
) -> None:
    page = submitted(article, who.editor)
    assert read(client)["cms_reviews_open",] == 1
    break_glass(page, who.publisher, "The road is closed.")
    told = read(client)
    assert told["cms_overrides_unreviewed",] == 1
    assert told["cms_overrides_ratio",] == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("monitored")
def test_it_asks_little(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(CEILING):
        read(client)


@pytest.mark.usefixtures("monitored")
def test_it_says_that_the_database_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> int:
        raise OperationalError("connection refused at 10.0.0.1")

    monkeypatch.setattr(gauges, "head", fails)
    answer = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 503
    assert "10.0.0.1" not in answer.content.decode()

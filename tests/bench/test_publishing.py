"""The part of the benchmark that publishes: by the real verbs, through the real admin."""

import pytest

from bench.content import fill
from bench.measuring.publish import Publications, newest_in_the_api, publish
from bench.scale import Scale
from bench.steps import publish_queries, reviews
from tests.bench.in_process import InProcess
from tests.ledger.fixtures import Ledger

MOST_QUERIES = 205
"""Of the last approval, its publication and its recording: stock Wagtail's own are 160."""


@pytest.fixture(autouse=True)
def gate() -> None:
    """As in earnest."""


def test_the_response_to_the_last_approval_finds_the_text_in_the_api(ledger: Ledger) -> None:
    fill(Scale(strategies=12, profiles=1))
    ledger.record()
    prepared = reviews.run(count=2)
    publications = Publications()
    publish(InProcess("cms.urls"), prepared, 0, newest_in_the_api({}), publications)
    assert publications.visible == len(publications.seconds) == 1
    last = prepared["waiting"][1]
    headers = prepared["headers"]
    queries = publish_queries.run(headers=headers, page=last["page"], stage=last["stage"])
    assert 50 < queries <= MOST_QUERIES

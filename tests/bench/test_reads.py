"""`make bench` at a tiny size and in one process, so that it cannot rot unnoticed."""

import pytest

from bench.content import fill
from bench.measuring.publish import Publications
from bench.measuring.subject import Effort
from bench.outcome import Outcome
from bench.profiling import as_json
from bench.report.page import page
from bench.report.promises import Promise
from bench.run import read
from bench.scale import Scale
from bench.scenarios.reads import READS
from bench.steps import key, profile_reads
from bench.steps.queries import run as count_queries
from bench.stock import fields
from cms.ledger.models import Current
from tests.bench.in_process import InProcess
from tests.ledger.fixtures import Ledger

TINY = Scale(strategies=25, profiles=45)
EFFORT = Effort(rounds=1, seconds=0)


@pytest.fixture
def stock_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    for model, names in fields.FIELDS.items():
        monkeypatch.setattr(model, "api_fields", fields.fields(names), raising=False)


@pytest.fixture
def outcome(ledger: Ledger, stock_fields: None) -> Outcome:
    fill(TINY)
    assert ledger.record().failed == set()
    stock = InProcess("bench.stock.urls")
    api, floor = InProcess("cms.urls"), InProcess("bench.floor")
    outcome = Outcome(TINY)
    read(
        outcome,
        {"api": api, "floor": floor, "statement": floor, "v2": stock, "v3": stock},
        key.run(),
        EFFORT,
    )
    return outcome


def test_every_read_is_measured_and_reported(outcome: Outcome, ledger: Ledger) -> None:
    """One test, because the content is its cost."""
    assert ledger.agrees(), "written in bulk, the content is what saving it would have made"
    assert Current.objects.filter(collection="strategies").count() == TINY.strategies
    measured_as_promised(outcome)
    in_few_queries(outcome)
    explained(outcome)
    reported(outcome)


def measured_as_promised(outcome: Outcome) -> None:
    assert outcome.pull.documents == TINY.profiles
    assert len(outcome.first_counts) == 30
    assert outcome.row("far").requests["api"].path != outcome.row("first").requests["api"].path
    assert outcome.row("list").measured["v2"].size > 1000
    for row in outcome.rows:
        assert row.measured["floor"].size == row.measured["api"].size


def in_few_queries(outcome: Outcome) -> None:
    asked = [row.requests["api"] for row in outcome.rows]
    requests = [{"path": r.path, "headers": r.headers, "status": r.status} for r in asked]
    names = [row.scenario.name for row in outcome.rows]
    counts = dict(zip(names, count_queries(requests), strict=True))
    assert max(counts.values()) <= 3
    assert counts["detail"] == counts["list-304"] == counts["detail-304"] == 1


def reported(outcome: Outcome) -> None:
    text = page([finished(outcome), outcome], EFFORT, "make bench", "- a machine")
    for scenario in READS:
        assert f"| {scenario.title} | " in text
        assert f"| {scenario.title}, of the floor | at least " in text
        assert f"| {scenario.title}, time at a tenth of the content | at most 1.3 | " in text
    assert "| the last approval | 3.00 | django.db 60%, cms.ledger 40% |" in text


def explained(outcome: Outcome) -> None:
    """A profile says whose the time was, of questions that are asked anew, too; and of a 304 after
    what was read has changed."""
    outdated = as_json(outcome.row("detail-304"))
    outdated["headers"] |= {profile_reads.VALIDATOR: '"of the version before"'}
    for profile in profile_reads.run([outdated, as_json(outcome.row("search-anew"))]):
        told = dict(profile["shares"])
        assert profile["milliseconds"] > 0
        assert any(part.startswith("cms.") for part in told)
        assert 0.5 < sum(told.values()) <= 1.001


@pytest.mark.parametrize(
    ("promise", "kept"),
    [
        (Promise("", 0.5, 0.5), True),
        (Promise("", 0.49, 0.5), False),
        (Promise("", 1.2, 1.2, at_most=True), True),
        (Promise("", 1.21, 1.2, at_most=True), False),
    ],
)
def test_a_promise_says_whether_it_is_kept(promise: Promise, kept: bool) -> None:
    assert promise.kept is kept
    assert promise.line()[-1] == ("kept" if kept else "**not kept**")


def finished(outcome: Outcome) -> Outcome:
    """With figures for what needs processes of its own."""
    outcome.ours = Publications([0.2], worked=0.2, visible=2, queries=200)
    outcome.stock = Publications([0.1], worked=0.1, visible=2, queries=100)
    outcome.filling = {"seconds": 1}
    outcome.recording = {"documents": 1, "seconds": 1, "computing": 1, "memory": 1}
    outcome.memory = {"web": 1, "worker": 1}
    shares = [("django.db", 0.6), ("cms.ledger", 0.4)]
    outcome.profiles = {"the last approval": {"milliseconds": 3, "shares": shares}}
    return outcome

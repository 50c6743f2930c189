"""Queries are counted in process, beside the servers."""

from typing import Any

from bench.measuring.reads import Row
from bench.outcome import Outcome
from bench.preparing import PUBLICATIONS
from bench.services.step import step
from bench.stage import Stage


def count_reads(stage: Stage, outcome: Outcome) -> None:
    of_reads(outcome, ("api",), stage.ours())
    of_reads(outcome, ("v2", "v3"), stage.stock())


def count_publishing(stage: Stage, outcome: Outcome, prepared: dict[str, Any]) -> None:
    outcome.ours.queries = of_publishing(prepared["ours"], stage.ours())
    outcome.stock.queries = of_publishing(prepared["stock"], stage.stock())


def of_reads(outcome: Outcome, subjects: tuple[str, ...], environment: dict[str, str]) -> None:
    found = [
        (row, subject) for row in outcome.rows for subject in subjects if subject in row.requests
    ]
    counts = step("queries", environment, requests=[as_json(*each) for each in found])
    for (row, subject), count in zip(found, counts, strict=True):
        row.measured[subject].queries = count


def as_json(row: Row, subject: str) -> dict[str, Any]:
    request = row.requests[subject]
    return {"path": request.path, "headers": request.headers, "status": request.status}


def of_publishing(prepared: dict[str, Any], environment: dict[str, str]) -> int:
    last = prepared["waiting"][PUBLICATIONS]
    count: int = step(
        "publish_queries",
        environment,
        headers=prepared["headers"],
        page=last["page"],
        stage=last["stage"],
    )
    return count

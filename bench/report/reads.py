"""One line for each read, with all that was measured beside it."""

from bench.measuring.reads import Row
from bench.measuring.subject import Measured
from bench.outcome import Outcome
from bench.report.table import NONE, number, size, table

HEAD = (
    "read",
    "floor/s",
    "API/s",
    "of floor",
    "a statement leaves",
    "p50 ms",
    "p99 ms",
    "SQL",
    "body",
    "v2/s",
    "v2 p50 ms",
    "v2 SQL",
    "times v2",
    "v3/s",
    "v3 SQL",
    "times v3",
)


def reads(outcome: Outcome) -> str:
    return table(HEAD, [line(row) for row in outcome.rows])


def line(row: Row) -> list[str]:
    floor, api = row.measured["floor"], row.measured["api"]
    v2, v3 = row.measured.get("v2"), row.measured.get("v3")
    return [
        row.scenario.title,
        number(floor.rate),
        number(api.rate),
        number(row.share, 2),
        number(row.possible, 2),
        number(api.p50, 2),
        number(api.p99, 2),
        queries(api),
        size(api.size),
        number(v2 and v2.rate, 1),
        number(v2 and v2.p50, 1),
        queries(v2),
        number(row.times("v2")),
        number(v3 and v3.rate, 1),
        queries(v3),
        number(row.times("v3"), 1),
    ]


def queries(measured: Measured | None) -> str:
    return NONE if measured is None or measured.queries is None else str(measured.queries)

from collections.abc import Sequence
from datetime import UTC, datetime

from bench.client import wrk
from bench.measuring.subject import Effort
from bench.outcome import Outcome
from bench.report.missed import missed
from bench.report.promises import promises
from bench.report.reads import reads
from bench.report.rest import rest
from bench.services.environment import granian, says

INTRODUCTION = """\
Written by `{command}`, {date}; not by hand. Every number is the median of {rounds} rounds of
{seconds:g} s on {connections} connections; floor, API and stock are asked in turn in each round.

- **floor**: a Django view that returns as many fixed bytes; the same server and workers, no
  middleware, no database
- **a statement leaves**: the share that the same view keeps when it asks the database one bare,
  prepared statement first, as each read does so that no answer is older than the last commit
- **API**: this project with production's settings, as the Dockerfile starts it ({granian})
- **v2, v3**: Wagtail's stock APIs with stock middleware, on a copy of the content without our
  triggers. v2 sends the same fields; the lists of v3 send title and meta only. Both count totals
  each time and know no validators
- **of floor**: the API's requests per second divided by the floor's, of the same size
- The client is {client}, on the same cores. Beside the floor it took {share:.0%} of one core; it
  takes as much of each answer from both sides, which flatters the slower one.
"""


def page(outcomes: Sequence[Outcome], effort: Effort, command: str, machine: str) -> str:
    parts = ["# Results of the benchmark", introduction(outcomes[0], effort, command), machine]
    smaller = None
    for outcome in outcomes:
        parts += section(outcome, smaller)
        smaller = outcome
    return "\n\n".join(part.strip() for part in parts) + "\n"


def introduction(outcome: Outcome, effort: Effort, command: str) -> str:
    return INTRODUCTION.format(
        command=command,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        rounds=effort.rounds,
        seconds=effort.seconds,
        connections=effort.connections,
        granian=says(granian()),
        client=client(),
        share=max(row.measured["floor"].client for row in outcome.rows),
    )


def client() -> str:
    own = "our own, in Python"
    return f"wrk (for stock Wagtail {own})" if wrk.installed() else f"{own}, because wrk is missing"


def section(outcome: Outcome, smaller: Outcome | None) -> list[str]:
    scale = outcome.scale
    title = f"## {scale.strategies:,} strategies and {scale.profiles:,} profiles"
    return [
        title,
        promises(outcome, smaller),
        "### Reads",
        reads(outcome),
        "### The rest",
        rest(outcome),
        *missed(outcome),
    ]

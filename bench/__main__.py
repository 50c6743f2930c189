"""`python -m bench`: see `make bench`."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring.subject import Effort
from bench.outcome import Outcome
from bench.report.machine import machine
from bench.report.page import page
from bench.run import run
from bench.scale import ONCE, Scale
from bench.services.postgres import Databases, postgres
from bench.services.redis import redis
from bench.stage import Stage

RESULTS = Path(__file__).with_name("results.md")


def main() -> None:
    asked = arguments()
    effort = Effort(asked.rounds, asked.seconds)
    busy = os.getloadavg()[0]
    with (
        TemporaryDirectory(prefix="bench-") as directory,
        postgres(Path(directory) / "postgres") as url,
        redis(Path(directory)) as redis_url,
    ):
        databases = Databases(url)
        stage = Stage(databases, redis_url, Path(directory), effort, say)
        outcomes: list[Outcome] = []
        try:
            for outcome in measured(stage, asked):
                outcomes.append(outcome)
                text = page(outcomes, effort, asked.command, machine(databases.version(), busy))
                asked.out.write_text(text)
        finally:
            databases.drop_all()
    print(text)


def measured(stage: Stage, asked: Namespace) -> Iterator[Outcome]:
    """One size after the other; what is known of the first is written before the next begins."""
    stage.prepare()
    first = Scale(asked.strategies, asked.profiles)
    for factor in [1] if asked.size == 1 else [1, asked.size]:
        yield run(stage, first.times(factor))


def arguments() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1, help="also measure that many times as much")
    parser.add_argument("--strategies", type=int, default=ONCE.strategies)
    parser.add_argument("--profiles", type=int, default=ONCE.profiles)
    parser.add_argument("--rounds", type=int, default=Effort.rounds)
    parser.add_argument("--seconds", type=float, default=Effort.seconds, help="of a round")
    parser.add_argument("--out", type=Path, default=RESULTS)
    asked = parser.parse_args()
    size = f" SIZE={asked.size}" if asked.size > 1 else ""
    asked.command = f"make bench{size}"
    return asked


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

"""`python -m bench.posting`: see `make posts`."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.posting.measure import measure
from bench.posting.outcome import Outcome
from bench.report.machine import machine
from bench.services.postgres import Databases, postgres
from bench.services.redis import redis

RESULTS = Path(__file__).parents[1] / "posts.md"
HEAD = """# What the public sends in, much of it at once

`{command}`: {rate} posts a second for {seconds:.0f} s, each with a delivery key and an
`Idempotency-Key` of its own; one connection in twenty is cut off before the answer is read, and the
request sent again. Meanwhile an editor opens the queue and a page, again and again. Times in
milliseconds, the median and the 99th percentile; of a post from the moment at which it was due.

{machine}

| Database | Posts | Sent again | Lost | Kept twice | Post | Editor's page | Editor's failures |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""


def main() -> None:
    asked = arguments()
    busy = os.getloadavg()[0]
    with (
        TemporaryDirectory(prefix="posts-") as directory,
        postgres(Path(directory) / "postgres") as url,
        redis(Path(directory)) as redis_url,
    ):
        databases = Databases(url)
        places = {
            "PostgreSQL": databases.create("posts"),
            "SQLite": f"sqlite:///{Path(directory) / 'db.sqlite3'}",
        }
        try:
            outcomes = [
                measure(name, place, redis_url, Path(directory) / name, asked.rate, asked.seconds)
                for name, place in places.items()
            ]
        finally:
            databases.drop_all()
        about = machine(databases.version(), busy)
    text = page(asked, outcomes, about)
    asked.out.write_text(text)
    print(text)
    sys.exit(any(outcome.lost or outcome.doubled or outcome.failures for outcome in outcomes))


def page(asked: Namespace, outcomes: list[Outcome], about: str) -> str:
    head = HEAD.format(command="make posts", rate=asked.rate, seconds=asked.seconds, machine=about)
    return head + "\n".join(outcome.row() for outcome in outcomes) + "\n"


def arguments() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--out", type=Path, default=RESULTS)
    return parser.parse_args()


if __name__ == "__main__":
    main()

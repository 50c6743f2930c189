"""`python -m tests`: the suite on SQLite and on PostgreSQL at once; arguments go to pytest.

What the first says is shown as it comes; what the other says, when the first has ended. The other
leaves out what no database decides. Ends with 0 if both found nothing wrong.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, NoReturn

FOUND_NONE = 5
"""pytest's status when no test was asked for; one of the two may say so."""
BLINK = 0.5
"""Seconds between two looks at what the other has said."""


def main(arguments: list[str]) -> int:
    for each in (signal.SIGINT, signal.SIGTERM):  # which a shell may have had us ignore
        signal.signal(each, interrupt)
    with tempfile.TemporaryDirectory() as directory:
        said = Path(directory, "postgres.txt")
        with said.open("wb") as output:
            other = begin("postgres", ["--using-database", *arguments], output)
        show(b"== sqlite (and postgres, whose words follow)\n")
        first = begin("sqlite", arguments)
        try:
            statuses = [first.wait(), follow(other, said)]
        except KeyboardInterrupt:
            return end(first, other)
    return verdict(statuses)


def verdict(statuses: list[int]) -> int:
    """0, the number of a failure, or `FOUND_NONE` if neither tried a test."""
    failed = [status for status in statuses if status not in (0, FOUND_NONE)]
    return failed[0] if failed else min(statuses)


def begin(
    database: str, arguments: list[str], output: IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments],
        env=os.environ | {"TEST_DATABASE": database},
        stdout=output,
        stderr=output,
    )


def follow(run: subprocess.Popen[bytes], said: Path) -> int:
    show(b"== postgres\n")
    with said.open("rb") as output:
        while run.poll() is None:
            show(output.read())
            time.sleep(BLINK)
        show(output.read())
    return run.returncode


def show(words: bytes) -> None:
    sys.stdout.buffer.write(words)
    sys.stdout.buffer.flush()


def interrupt(number: int, frame: object) -> NoReturn:
    raise KeyboardInterrupt


def end(*runs: subprocess.Popen[bytes]) -> int:
    """Each stops what it started: workers, servers, browsers."""
    for run in runs:
        if run.poll() is None:
            run.send_signal(signal.SIGINT)
    for run in runs:
        run.wait()
    return 128 + signal.SIGINT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

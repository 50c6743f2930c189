"""A process of ours, ended with the benchmark; what it printed is kept in a file."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
PATIENCE = 20


@contextmanager
def running(
    command: Sequence[str], environment: dict[str, str], log: Path
) -> Iterator[psutil.Process]:
    with log.open("wb") as output:
        child = subprocess.Popen(  # noqa: S603 (our own commands)
            command, cwd=ROOT, env=os.environ | environment, stdout=output, stderr=output
        )
    try:
        yield psutil.Process(child.pid)
    finally:
        child.terminate()
        try:
            child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def peak_memory(process: psutil.Process) -> int:
    """The most that the process and its children have held, in bytes; what they share counts for
    each of them."""
    family = [process, *process.children(recursive=True)]
    return sum(peak(each.pid) for each in family)


def peak(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    (line,) = (line for line in lines if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024

"""Redis, which production demands: the one that was named, else one of our own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.services.ports import free_port, listens, wait_until
from bench.services.process import running

MISSING = "No Redis: install redis-server, or set REDIS_URL like redis://127.0.0.1:6379/14."


@contextmanager
def redis(directory: Path) -> Iterator[str]:
    if url := os.environ.get("TEST_REDIS_URL") or os.environ.get("REDIS_URL"):
        yield url
        return
    program = shutil.which("redis-server")
    if program is None:
        raise SystemExit(MISSING)
    port = free_port()
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    with running(command, {}, directory / "redis.log"):
        wait_until(lambda: listens(port), "Redis")
        yield f"redis://127.0.0.1:{port}/0"

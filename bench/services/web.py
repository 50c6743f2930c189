"""A web server as production runs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.client import wrk
from bench.client.answer import Answer, Unexpected
from bench.client.ask import ask
from bench.client.load import load
from bench.client.request import Request
from bench.client.sample import Sample
from bench.services.environment import granian
from bench.services.ports import free_port, wait_until
from bench.services.process import BIN, peak_memory, running


@dataclass
class Web:
    port: int
    process: psutil.Process
    by_wrk: bool = False

    def ask(self, request: Request) -> Answer:
        return ask(self.port, request)

    def load(self, request: Request, seconds: float, connections: int) -> Sample:
        client = wrk.load if self.by_wrk else load
        return client(self.port, request, seconds, connections)

    def worked(self) -> float:
        """Seconds of processor time, of all its processes together."""
        family = [self.process, *self.process.children(recursive=True)]
        times = [each.cpu_times() for each in family]
        return sum(each.user + each.system for each in times)

    def memory(self) -> int:
        return peak_memory(self.process)


@contextmanager
def web(
    environment: dict[str, str],
    name: str,
    path: str,
    *,
    application: str = "bench.wsgi:application",
    slow: bool = False,
) -> Iterator[Web]:
    """Yields once `path` is answered. wrk counts only what is answered within the round, so what is
    slow is measured by our own client."""
    port = free_port()
    chosen = granian() | {"GRANIAN_HOST": "127.0.0.1", "GRANIAN_PORT": str(port)}
    log = Path(environment["DATA_DIR"]) / f"{name}.log"
    command = [str(BIN / "granian"), application]
    with running(command, environment | chosen, log) as process:
        server = Web(port, process, by_wrk=bool(wrk.installed()) and not slow)
        wait_until(lambda: answers(server, path), f"The server “{name}” (see {log})")
        yield server


def answers(server: Web, path: str) -> bool:
    try:
        return server.ask(Request(path)).status == 200
    except (OSError, Unexpected):
        return False

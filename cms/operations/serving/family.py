"""The child processes of `serve`: started together, ended together.

They are forked where that is safe (Linux), which spares them the seconds of loading the project.
"""

import multiprocessing
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from django.db import connections

SECONDS_TO_END = 10
START = "fork" if sys.platform == "linux" else "spawn"


class Family:
    def __init__(self) -> None:
        self.context: Any = multiprocessing.get_context(START)
        self.children: list[multiprocessing.process.BaseProcess] = []

    def start(self, name: str, live: Callable[..., None], *arguments: object) -> None:
        """Run `live` in a child of its own, which must not inherit an open connection."""
        connections.close_all()
        child = self.context.Process(target=live, args=arguments, name=name)
        child.start()
        self.children.append(child)

    def ended(self) -> tuple[str, int] | None:
        """The first child found to have ended, and its exit status."""
        for child in self.children:
            if child.exitcode is not None:
                return child.name, child.exitcode
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for child in self.children:
            child.terminate()
        deadline = time.monotonic() + SECONDS_TO_END
        for child in self.children:
            end(child, deadline)


def end(child: multiprocessing.process.BaseProcess, deadline: float) -> None:
    child.join(max(0, deadline - time.monotonic()))
    if child.is_alive():
        child.kill()
        child.join()

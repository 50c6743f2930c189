"""So many posts a second, whatever becomes of those before; and an editor who works meanwhile."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, sleep

from bench.client.ask import ask
from bench.client.request import Request
from bench.posting.sender import Sender, Sent

AT_ONCE = 64
EVERY_CUT = 20
"""One post in so many is cut off, and sent again."""
PAUSE = 0.5
"""Seconds between an editor's pages."""


def press(sender: Sender, rate: int, seconds: float) -> list[Sent]:
    """Posts are due at even distances; one that begins late for want of a thread has waited."""
    began = perf_counter() + 0.1
    with ThreadPoolExecutor(AT_ONCE) as threads:
        waiting = []
        for number in range(round(rate * seconds)):
            due = began + number / rate
            sleep(max(0, due - perf_counter()))
            cut = number % EVERY_CUT == 0
            waiting.append(threads.submit(sender.send, number, due, cut))
        return [each.result() for each in waiting]


class Editor:
    """Opens pages, one after the other, until it is told to stop."""

    def __init__(self, port: int, headers: dict[str, str], paths: list[str]) -> None:
        self.requests = [Request(path, headers) for path in paths]
        self.port = port
        self.seconds: list[float] = []
        self.failures: list[str] = []
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.work)

    def warm_up(self) -> None:
        """The first pages load what all later ones use. Raises Unexpected if one is not there."""
        for request in self.requests:
            ask(self.port, request)

    def while_doing(self, work: Callable[[], list[Sent]]) -> list[Sent]:
        self.thread.start()
        try:
            return work()
        finally:
            self.stopped.set()
            self.thread.join()

    def work(self) -> None:
        while not self.stopped.wait(PAUSE):
            for request in self.requests:
                self.open(request)

    def open(self, request: Request) -> None:
        began = perf_counter()
        try:
            ask(self.port, request)
        except Exception as error:
            self.failures.append(str(error))
        self.seconds.append(perf_counter() - began)

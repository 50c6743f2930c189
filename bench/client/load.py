"""Ask the same again and again on a few connections, each waiting for its answer."""

import selectors
import socket
from dataclasses import replace
from itertools import cycle
from time import perf_counter, process_time

from bench.client.answer import Unexpected, status_of, total_size
from bench.client.request import Request
from bench.client.sample import Sample

AT_ONCE = 1 << 18
PATIENCE = 60


class Asking:
    """A connection that asks, and asks again when it is answered."""

    def __init__(self, port: int, request: Request) -> None:
        self.request = request
        self.questions = cycle(replace(request, path=path) for path in request.drawn())
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received = bytearray()

    def ask(self) -> None:
        self.received.clear()
        self.began = perf_counter()
        self.socket.sendall(next(self.questions).encoded())

    def is_answered(self) -> bool:
        """Read what has come; whether that is all."""
        heard = self.socket.recv(AT_ONCE)
        if not heard:
            raise Unexpected(f"{self.request.path}: the connection was closed")
        self.received += heard
        size = total_size(self.received)
        if size is None or len(self.received) < size:
            return False
        if (status := status_of(self.received)) != self.request.status:
            raise Unexpected(f"{self.request.path}: {status}, not {self.request.status}")
        return True


def load(port: int, request: Request, seconds: float, connections: int) -> Sample:
    """For `seconds`, and until what was asked by then is answered."""
    latencies, worked = [], process_time()
    asking = [Asking(port, request) for _ in range(connections)]
    began = perf_counter()
    with selectors.DefaultSelector() as selector:
        for each in asking:
            selector.register(each.socket, selectors.EVENT_READ, each)
            each.ask()
        while selector.get_map():
            for key, _ in selector.select(PATIENCE) or stalled(request):
                if not key.data.is_answered():
                    continue
                now = perf_counter()
                latencies.append(now - key.data.began)
                if now - began < seconds:
                    key.data.ask()
                else:
                    selector.unregister(key.data.socket)
    took, worked = perf_counter() - began, process_time() - worked
    for each in asking:
        each.socket.close()
    return Sample.of(latencies, took, worked)


def stalled(request: Request) -> list[tuple[selectors.SelectorKey, int]]:
    raise Unexpected(f"{request.path}: no answer within {PATIENCE} s")

"""One post, sent until it is answered."""

import json
import socket
from dataclasses import dataclass
from time import perf_counter, sleep

from bench.client.answer import Unexpected
from bench.client.ask import ask
from bench.client.load import PATIENCE
from bench.client.request import Request

MOST_TRIES = 8


@dataclass(frozen=True)
class Sent:
    receipt: str
    """Empty: it was never answered."""
    seconds: float
    """From the moment at which it was due."""
    tries: int


@dataclass(frozen=True)
class Sender:
    port: int
    path: str
    headers: dict[str, str]

    def send(self, number: int, due: float, cut: bool) -> Sent:
        """With `cut`, nobody waits for the first answer."""
        request = self.request(number)
        if cut:
            self.send_and_leave(request)
        for tries in range(1, MOST_TRIES + 1):
            try:
                receipt = ask(self.port, request).json()["receipt"]
            except (OSError, Unexpected):
                sleep(0.2 * tries)
            else:
                return Sent(receipt, perf_counter() - due, tries + cut)
        return Sent("", perf_counter() - due, MOST_TRIES)

    def send_and_leave(self, request: Request) -> None:
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as connection:
            connection.sendall(request.encoded())

    def request(self, number: int) -> Request:
        said = {
            "text": f"Input number {number}: pay for child care, and for the bus to it.",
            "organisation": "A union",
            "permission_to_publish": True,
        }
        headers = self.headers | {
            "Content-Type": "application/json",
            "Idempotency-Key": f"post-number-{number:010}",
        }
        return Request(self.path, headers, json.dumps(said).encode(), status=201)

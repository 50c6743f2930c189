"""Publishes again and again over HTTP, until it is told that it worked, and sees that it did."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from typing import Any

SECONDS = 120
PAUSE = 0.05
PLACE = "/api/v1/documents?path=/plan/one/"


class Publisher:
    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self.page = 0
        self.refused = 0
        """Requests that were not answered, or with an error, because somebody had been killed."""

    def begin(self, receiver: str) -> None:
        until(lambda: self.asked("/health/live") is not None)
        self.page = int(self.asked("/begin", receiver.encode()) or 0)
        self.refused = 0

    def publish(self, number: int) -> None:
        """Not the next before the public sees this one: two changes at once may be one edition."""
        until(lambda: self.asked(f"/publish/{self.page}/{number}", b"") is not None)
        until(lambda: self.statement() == spelled(number))

    def statement(self) -> str | None:
        told = self.asked(PLACE)
        return json.loads(told)["statement"] if told else None

    def read(self, path: str) -> Any:
        told = self.asked(path)
        assert told, path
        return json.loads(told)

    def asked(self, path: str, body: bytes | None = None) -> bytes | None:
        """What is answered; nothing, where nobody answers, or with an error."""
        request = urllib.request.Request(self.base + path, data=body)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                told: bytes = answer.read()
                return told
        except (OSError, HTTPException) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            self.refused += 1
            return None


def spelled(number: int) -> str:
    return f"Publication {number}"


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < deadline, "It took too long."
        time.sleep(PAUSE)

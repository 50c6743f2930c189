"""Where an answer ends, and what it says."""

import json
from dataclasses import dataclass
from typing import Any

END_OF_HEAD = b"\r\n\r\n"
LAST_CHUNK = b"\r\n0\r\n\r\n"
LENGTH = b"\r\ncontent-length:"
WITHOUT_BODY = (204, 304)


class Unexpected(Exception):
    """The server answered otherwise than the benchmark asked for: nothing can be said of it."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


def total_size(received: bytes | bytearray) -> int | None:
    """How many bytes the answer that begins here has; none: more must be received to know."""
    end = received.find(END_OF_HEAD)
    if end < 0:
        return None
    start = end + len(END_OF_HEAD)
    if status_of(received) in WITHOUT_BODY:
        return start
    head = bytes(received[:end]).lower()
    at = head.find(LENGTH)
    if at < 0:
        return len(received) if received.endswith(LAST_CHUNK) else None
    value = head[at + len(LENGTH) :].partition(b"\r\n")[0]
    return start + int(value)


def status_of(received: bytes | bytearray) -> int:
    return int(received[9:12])


def parsed(received: bytes) -> Answer:
    head, _, body = received.partition(END_OF_HEAD)
    lines = head.decode("latin-1").split("\r\n")[1:]
    named = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in named}
    chunked = headers.get("transfer-encoding") == "chunked"
    return Answer(status_of(received), headers, dechunked(body) if chunked else body)


def dechunked(body: bytes) -> bytes:
    parts, at = [], 0
    while True:
        line = body.index(b"\r\n", at)
        size = int(body[at:line], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[line + 2 : line + 2 + size])
        at = line + 4 + size

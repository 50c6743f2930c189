from dataclasses import dataclass, field
from random import sample

BEHIND_A_PROXY = {"Host": "localhost", "X-Forwarded-Proto": "https", "Connection": "keep-alive"}


@dataclass(frozen=True)
class Request:
    """One request, and the status that it must be answered with."""

    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    status: int = 200
    others: tuple[str, ...] = ()
    """Further paths: under load each request asks another of them, and hardly one twice."""

    @property
    def method(self) -> str:
        return "POST" if self.body else "GET"

    def drawn(self) -> list[str]:
        """In an order that no round before had."""
        return sample(self.others, len(self.others)) or [self.path]

    def encoded(self) -> bytes:
        length = {"Content-Length": str(len(self.body))} if self.body else {}
        headers = BEHIND_A_PROXY | self.headers | length
        lines = [f"{self.method} {self.path} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return "\r\n".join([*lines, "", ""]).encode() + self.body

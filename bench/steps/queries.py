"""How many queries an answer costs, asked the second time: what is remembered is remembered."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def run(requests: list[dict[str, Any]]) -> list[int]:
    client = Client(headers={"host": "localhost", "x-forwarded-proto": "https"})
    return [count(client, **request) for request in requests]


def count(client: Client, path: str, headers: dict[str, str], status: int) -> int:
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(path, headers=headers)
            b"".join(answer) if answer.streaming else answer.content
        if answer.status_code != status:
            raise SystemExit(f"{path}: {answer.status_code}, not {status}")
    return len(captured)

"""How many queries the last approval costs, from the request to its response."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.steps.people import SECRET


def run(headers: dict[str, str], page: int, stage: int) -> int:
    named = {"host": "localhost", "x-forwarded-proto": "https"} | {
        name.lower(): value for name, value in headers.items() if name != "Content-Type"
    }
    client = Client(headers=named)
    with CaptureQueriesContext(connection) as captured:
        path = f"/admin/pages/workflow/action/{page}/approve/{stage}/"
        answer = client.post(path, {"csrfmiddlewaretoken": SECRET})
    if answer.status_code != 302:
        raise SystemExit(f"{path}: {answer.status_code}")
    return len(captured)

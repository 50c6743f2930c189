"""Where the time of the last approval goes, its publication and its recording included."""

from typing import Any

from django.test import Client

from bench.steps.people import SECRET
from bench.steps.profile_reads import profiled


def run(headers: dict[str, str], waiting: list[dict[str, Any]]) -> dict[str, Any]:
    named = {"host": "localhost", "x-forwarded-proto": "https"} | {
        name.lower(): value for name, value in headers.items() if name != "Content-Type"
    }
    client, left = Client(headers=named), iter(waiting)

    def approve() -> None:
        one = next(left)
        path = f"/admin/pages/workflow/action/{one['page']}/approve/{one['stage']}/"
        answer = client.post(path, {"csrfmiddlewaretoken": SECRET})
        if answer.status_code != 302:
            raise SystemExit(f"{path}: {answer.status_code}")

    return profiled(approve, len(waiting) // 2 - 1)

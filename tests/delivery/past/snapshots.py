"""What the API says at a moment, kept to be compared with what it says of it later."""

import json
from typing import Any
from urllib.parse import urlencode

from tests.delivery.conftest import Api

TOLD_OF_AN_END = ("type", "id", "reason", "ended_at", "replaced_by")

Snapshot = dict[str, Any]


def snapshot(api: Api, urls: list[str], as_of: str = "") -> Snapshot:
    return {url: answer(api, with_as_of(url, as_of)) for url in urls}


def with_as_of(url: str, as_of: str) -> str:
    if not as_of:
        return url
    return f"{url}{'&' if '?' in url else '?'}{urlencode({'as_of': as_of})}"


def answer(api: Api, url: str) -> Any:
    """Without what says when it was asked, and how it goes on."""
    if url.startswith("lines:"):
        lines = api.get(url.removeprefix("lines:"), accept="application/x-ndjson")
        return [json.loads(line) for line in b"".join(lines.streaming_content).splitlines()]
    if "limit=" in url:
        return api.walk(url)
    response = api.get(url)
    if response.status_code in (307, 308):
        return response.status_code, response["Location"].partition("&as_of=")[0]
    told = response.json()
    if response.status_code != 200:
        return response.status_code, {name: told.get(name) for name in TOLD_OF_AN_END}
    return {name: value for name, value in told.items() if name not in ("as_of", "next")}


def everything(api: Api, ids: set[str], paths: set[str]) -> list[str]:
    """Every kind of read, of all that is and was."""
    known = {one["name"]: one for one in api.read("/")["collections"]}
    facets = [one for one in known["strategies"]["filters"] if one not in ("type", "locale")]
    return [
        *(f"/documents/{id}" for id in sorted(ids)),
        *(f"/documents?{urlencode({'path': path})}" for path in sorted(paths)),
        "/site",
        "/navigation",
        "/navigation?locale=es",
        *(f"/{name}" for name in ("redirects", "workgroups", "images")),
        *(f"/strategies?sort={sort}&limit=2" for sort in known["strategies"]["sorts"]),
        *(f"/plans/{plan['id']}/outline" for plan in api.read("/plans")["items"]),
        "/documents?path=/plan/&include=parent&fields=title",
        "/strategies?include=parent.parent,workgroups&facets=workgroup",
        "/strategies?fields=title,actions.number&sort=-title",
        "/strategies?level__gte=2&workgroup=spine&workgroup=backbone",
        "/strategies?action_status=complete",
        f"/strategies?target_date__lt=2025-06-01&facets={','.join(facets)}",
        "/pages?type=home.content&locale=en&sort=title&limit=1",
        "/plans?sort=-period_start&limit=1",
        "/plans?period_start__gte=2025",
        "lines:/strategies?sort=-number",
        "lines:/plans?sort=-period_start",
        "lines:/pages",
    ]

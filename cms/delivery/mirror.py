"""A reference client: a directory of JSON files that is equal to the API.

    python -m cms.delivery.mirror http://127.0.0.1:8000/api/v1/ mirrored/ [--verify]

It needs nothing but Python. Killed anywhere, it goes on where it was: each file is replaced whole,
and the position is written after the files of its page. What it keeps is `documents/{id}.json`, as
the API served them, and `position.json`.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

Fetch = Callable[[str], tuple[int, bytes]]
"""From a URL to a status and a body."""

NOT_FOUND, GONE, TOO_MANY = 404, 410, 429
TIMEOUT = A_WHILE = 60
"""Seconds."""


class Mirror:
    def __init__(self, api: str, directory: Path, fetch: Fetch) -> None:
        self.api = api.rstrip("/")
        self.documents = directory / "documents"
        self.position = directory / "position.json"
        self.fetch = fetch
        self.documents.mkdir(parents=True, exist_ok=True)

    def follow(self) -> int:
        """Read on until there is no more. Returns the ledger's head at that moment."""
        url, met = self.place()
        while True:
            status, body = self.fetch(url)
            if status == GONE:
                url, met = self.start(), set()
                continue
            page = expected(status, body, url)
            for change in page["items"]:
                self.apply(change)
                if met is not None:
                    met.add(change["id"])
            if not page["has_more"]:
                self.drop_all_but(met)
                self.keep_place(page["next"], None)
                return int(page["head"])
            url = page["next"]
            self.keep_place(url, met)

    def apply(self, change: dict[str, Any]) -> None:
        file = self.documents / f"{change['id']}.json"
        if change["document"] is None:
            file.unlink(missing_ok=True)
        else:
            replace(file, encoded(change["document"]))

    def differences(self) -> list[str]:
        """Ids of documents that are not what the API serves, in either direction."""
        served = self.served()
        kept = {file.stem: file.read_bytes() for file in self.documents.glob("*.json")}
        return sorted(id for id in {*served, *kept} if served.get(id) != kept.get(id))

    def served(self) -> dict[str, bytes]:
        """Every document of every collection."""
        found: dict[str, bytes] = {}
        service = self.read(f"{self.api}/")
        for collection in service["collections"]:
            following: str | None = f"{self.api}/{collection['name']}?limit=200"
            while following:
                page = self.read(following)
                found |= {item["id"]: encoded(item) for item in page["items"]}
                following = page["next"]
        for one in service["singles"]:
            found |= self.single(f"{self.api}/{one['name']}")
        for file in self.documents.glob("*.json"):
            if file.stem not in found:
                found |= self.single(f"{self.api}/documents/{file.stem}")
        return found

    def single(self, url: str) -> dict[str, bytes]:
        """The document at an address, if there is one."""
        status, body = self.fetch(url)
        if status in (NOT_FOUND, GONE):
            return {}
        document = expected(status, body, url)
        return {document["id"]: encoded(document)}

    def read(self, url: str) -> dict[str, Any]:
        return expected(*self.fetch(url), url)

    def place(self) -> tuple[str, set[str] | None]:
        """Where to go on; and, during a first or a new pass, the documents met on it."""
        try:
            place = json.loads(self.position.read_bytes())
        except (FileNotFoundError, ValueError):
            return self.start(), set()
        met = place["met"]
        return str(place["next"]), None if met is None else set(met)

    def keep_place(self, following: str, met: set[str] | None) -> None:
        place = {"next": following, "met": None if met is None else sorted(met)}
        replace(self.position, encoded(place))

    def drop_all_but(self, met: set[str] | None) -> None:
        """After a pass from the start: what it did not meet is not there any more."""
        for file in self.documents.glob("*.json"):
            if met is not None and file.stem not in met:
                file.unlink()

    def start(self) -> str:
        return f"{self.api}/changes?after=0&limit=1000"


def expected(status: int, body: bytes, url: str) -> dict[str, Any]:
    if status != 200:
        raise RuntimeError(f"{url} answered {status}: {body[:500].decode(errors='replace')}")
    found: dict[str, Any] = json.loads(body)
    return found


def encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def replace(file: Path, content: bytes) -> None:
    """The old content or the new one, never a part."""
    half = file.with_suffix(".half")
    half.write_bytes(content)
    half.replace(file)


def over_http(url: str) -> tuple[int, bytes]:
    """Where the other side has had enough for now (429), again when it says so."""
    if not url.startswith(("http://", "https://")):
        raise ValueError(f"{url} is no web address.")
    asked = Request(url, headers={"Accept": "application/json"})  # noqa: S310 (checked above)
    try:
        with urlopen(asked, timeout=TIMEOUT) as answer:  # noqa: S310 (checked above)
            return answer.status, answer.read()
    except HTTPError as error:
        if error.code != TOO_MANY:
            return error.code, error.read()
        error.close()
        time.sleep(int(error.headers.get("Retry-After", A_WHILE)))
        return over_http(url)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="cms.delivery.mirror", description=__doc__)
    parser.add_argument("url", help="the API: https://…/api/v1/")
    parser.add_argument("directory", type=Path)
    parser.add_argument("--verify", action="store_true", help="compare with the API afterwards")
    asked = parser.parse_args(arguments)
    mirror = Mirror(asked.url, asked.directory, over_http)
    sys.stdout.write(f"The directory is as of position {mirror.follow()}.\n")
    differing = mirror.differences() if asked.verify else []
    for id in differing:
        sys.stderr.write(f"{id} differs from the API.\n")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

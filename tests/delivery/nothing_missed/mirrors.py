"""Reference clients that are killed at random and begun again where they were."""

import json
import random
from pathlib import Path
from threading import Event
from typing import Any

from django.test import Client

from cms.delivery.mirror import Mirror
from tests.delivery.nothing_missed.site import Content

API = "http://testserver/api/v1/"
LIMIT = 7
LIKELIHOOD = 0.15


class Killed(Exception):
    """The mirror's process has ended in the middle of its work."""


class Follower:
    """One client: how often it was killed, and how often it was in step."""

    def __init__(self, directory: Path, content: Content) -> None:
        self.directory = directory
        self.pair = content.pair
        self.kills = self.rounds = 0
        self.halves: list[Any] = []

    def follow_until(self, done: Event) -> None:
        while not done.is_set():
            try:
                self.mirror(mortal=True).follow()
            except Killed:
                self.kills += 1
            else:
                self.rounds += 1
                self.look()
        self.mirror().follow()
        self.look()

    def mirror(self, *, mortal: bool = False) -> Mirror:
        mirror = Mirror(API, self.directory, self.fetching(mortal))
        mirror.start = lambda: f"{API}changes?after=0&limit={LIMIT}"  # type: ignore[method-assign]
        return mirror

    def fetching(self, mortal: bool) -> Any:
        client = Client()

        def fetch(url: str) -> tuple[int, bytes]:
            response = client.get(url)
            if mortal and random.random() < LIKELIHOOD:
                raise Killed
            return response.status_code, response.content

        return fetch

    def look(self) -> None:
        """Whether the two that change together say the same."""
        bodies = [json.loads(file.read_bytes()) for file in self.documents()]
        said = {body["statement"] for body in bodies if body["type"] == "plan.strategy"}
        if len(said) != 1:
            self.halves.append(said)

    def documents(self) -> list[Path]:
        return list((self.directory / "documents").glob("*.json"))

"""Where a run takes place: its databases, its directory, and the three environments."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.measuring.subject import Effort
from bench.services.environment import production
from bench.services.postgres import Databases
from bench.services.step import manage

EMPTY = "empty"


@dataclass
class Stage:
    databases: Databases
    redis: str
    directory: Path
    effort: Effort
    say: Callable[[str], None]

    def ours(self) -> dict[str, str]:
        return self.environment("ours")

    def stock(self) -> dict[str, str]:
        return self.environment("stock", "bench.settings.stock")

    def floor(self) -> dict[str, str]:
        return self.environment("ours", "bench.settings.floor")

    def environment(
        self, database: str, settings: str = "cms.settings.production"
    ) -> dict[str, str]:
        url = self.databases.named(database)
        return production(self.directory, url, self.redis) | {"DJANGO_SETTINGS_MODULE": settings}

    def prepare(self) -> None:
        """An empty database, migrated once for all scales."""
        (self.directory / "static").mkdir()
        self.say("an empty database")
        self.databases.create(EMPTY)
        manage(self.environment(EMPTY), "migrate", "--verbosity=0")

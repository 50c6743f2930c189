"""The two databases: SQLite embedded by default, PostgreSQL in production."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from cms.settings.environment import env

KEPT_OPEN = None
"""Each thread keeps its connection: to open, or to borrow and check, one for each request cost
more than the read itself (decision 100)."""

SCHEMES = ("postgres://", "postgresql://", "sqlite:///")


def database(url: str, data_dir: Path) -> dict[str, Any]:
    """The `DATABASES` entry for `url`; without a URL, SQLite in `data_dir`."""
    if url and not url.startswith(SCHEMES):
        raise ImproperlyConfigured(f"DATABASE_URL must begin with {' or '.join(SCHEMES)}.")
    settings: dict[str, Any] = dict(
        env.db_url_config(url or f"sqlite:///{data_dir / 'db.sqlite3'}")
    )
    options = settings.get("OPTIONS", {})
    settings["CONN_MAX_AGE"] = KEPT_OPEN
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        with suppress(OSError):
            data_dir.mkdir(parents=True, exist_ok=True)
        return settings | {"OPTIONS": sqlite_options() | options}
    return settings | {"CONN_HEALTH_CHECKS": True}


def sqlite_options() -> dict[str, Any]:
    """One writer that waits its turn, readers that never wait for it."""
    return {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }

"""Production's environment, on this machine and for nobody else; and its way to call granian."""

import re
from pathlib import Path

from bench.services.process import ROOT


def production(directory: Path, database: str, redis: str) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "SECRET_KEY": "only-for-the-benchmark-" + "0" * 32,
        "ALLOWED_HOSTS": "localhost",
        "BASE_URL": "https://localhost",
        "DATABASE_URL": database,
        "REDIS_URL": redis,
        "EMAIL_URL": "dummymail://",
        "EMAIL_FROM": "bench@example.org",
        "DATA_DIR": str(directory),
        "STATIC_ROOT": str(directory / "static"),
        "LOG_LEVEL": "WARNING",
        "API_READS_PER_MINUTE": "1000000000",
    }


def granian() -> dict[str, str]:
    """Workers, threads and all else as the Dockerfile says it."""
    return dict(re.findall(r"\b(GRANIAN_\w+)=(\S+)", (ROOT / "Dockerfile").read_text()))


def says(variables: dict[str, str]) -> str:
    """For people: which of production's choices the numbers depend on."""
    chosen = {name.removeprefix("GRANIAN_").lower(): value for name, value in variables.items()}
    return ", ".join(f"{name} {chosen[name]}" for name in chosen if name not in ("host", "port"))

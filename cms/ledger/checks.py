from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.db import DatabaseError, connection

from cms.ledger import triggers

RECORD = "cms.ledger.middleware.RecordMiddleware"
ATOMIC = "cms.ledger.middleware.AtomicRequests"


def triggers_are_installed(
    app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """A warning, because `migrate`, which installs them, runs it first and stops at errors."""
    if not databases or "default" not in databases:
        return []
    try:
        absent = triggers.missing()
    except DatabaseError:
        return []
    if not absent:
        return []
    return [
        Warning(
            f"{len(absent)} triggers of the ledger are missing, {absent[0]} among them: "
            "changes would go unnoticed.",
            hint="Run “manage.py migrate”, which installs them.",
            id="ledger.W001",
        )
    ]


def recorder_can_work(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    return [*middleware_is_in_place(), *requests_are_not_atomic()]


def middleware_is_in_place() -> list[CheckMessage]:
    if settings.MIDDLEWARE[-1:] == [ATOMIC] and RECORD in settings.MIDDLEWARE:
        return []
    return [
        Error(
            f"MIDDLEWARE must hold {RECORD}, and end with {ATOMIC}.",
            hint="Whatever stands behind AtomicRequests would never see unsafe requests.",
            id="ledger.E002",
        )
    ]


def requests_are_not_atomic() -> list[CheckMessage]:
    if not connection.settings_dict.get("ATOMIC_REQUESTS"):
        return []
    return [
        Error(
            "ATOMIC_REQUESTS is on: the recorder could not run before the response leaves.",
            hint="AtomicRequests wraps unsafe requests; reads need no transaction.",
            id="ledger.E003",
        )
    ]

"""What a site needs to be ready. A part above adds its own with `register` in its `ready()`."""

import logging
from collections.abc import Callable

Check = Callable[[], str | None]

logger = logging.getLogger(__name__)
_checks: dict[str, Check] = {}


def register(name: str, check: Check) -> None:
    """`check` returns None when all is well, else what is wrong: a sentence for the public."""
    _checks[name] = check


def unready() -> dict[str, str | None]:
    """Each check by name, with what is wrong. After one that cannot even be run, none is run."""
    findings: dict[str, str | None] = {}
    for name, check in _checks.items():
        try:
            findings[name] = check()
        except Exception:
            logger.exception("The readiness check “%s” failed.", name)
            findings[name] = "cannot be reached"
            break
    return findings

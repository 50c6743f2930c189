"""Migrations run without our triggers, and end with a repair of what they changed meanwhile."""

from collections.abc import Sequence
from typing import Any

from cms.ledger import triggers


def before(plan: Sequence[Any] = (), using: str = "default", **kwargs: Any) -> None:
    """Only when something is to be migrated: `migrate` runs at every start, mostly for nothing."""
    if plan and using == "default":
        triggers.drop()


def after(using: str = "default", **kwargs: Any) -> None:
    """Also sent by `flush`, without a plan."""
    if using == "default" and triggers.install():
        from cms.ledger.verifying import repair

        repair()

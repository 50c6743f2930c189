"""Migrations run without our triggers, and end with a repair of what they changed meanwhile."""

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.db import connection

from cms.ledger import triggers


def before(plan: Sequence[Any] = (), using: str = "default", **kwargs: Any) -> None:
    """Only when something is to be migrated: `migrate` runs at every start, mostly for nothing."""
    if plan and using == "default":
        triggers.drop()


def after(using: str = "default", **kwargs: Any) -> None:
    """Also sent by `flush`, without a plan."""
    if using == "default" and triggers.install() and is_whole():
        from cms.ledger.verifying import repair

        repair(thorough=False)


def is_whole() -> bool:
    """Whether the ledger has all of its tables: not where it was migrated back."""
    tables = set(connection.introspection.table_names())
    models = apps.get_app_config("ledger").get_models()
    return all(model._meta.db_table in tables for model in models if model._meta.managed)

"""Database triggers that mark what may have changed in public, in the transaction that changes it.

Signals are not enough: bulk updates, aliases, paths of descendants and cascades send none. On
SQLite a rebuild of a table drops its triggers, and fails where a trigger reads another table that
is being rebuilt; so migrations run without them (see `around_migrations.py`).
"""

from cms.ledger.triggers.installing import drop, install, missing

__all__ = ["drop", "install", "missing"]

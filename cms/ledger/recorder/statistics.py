"""What PostgreSQL knows about the ledger's tables, after much of them was written at one stroke.

Left to autovacuum it knows nothing for a minute, takes ten thousand documents for one, and joins
them row by row: a filtered list took four seconds instead of a few milliseconds.
"""

from django.db import connection

from cms.ledger.models import (
    Current,
    Dependency,
    Edition,
    FormerSortKey,
    FormerValue,
    Searchable,
    SortKey,
    Value,
)

MANY = 1000
WORDS = "ledger_searchable_words"
"""An index of words keeps what is new in a list that every search has to read, until vacuumed."""
READ = (Current, Edition, Value, SortKey, FormerValue, FormerSortKey, Searchable, Dependency)


def renew_after(written: int) -> None:
    """Within the recording's transaction, so that no reader plans without them."""
    if written >= MANY and connection.vendor == "postgresql":
        tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in READ)
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {tables}")
            cursor.execute("SELECT gin_clean_pending_list(%s)", [WORDS])

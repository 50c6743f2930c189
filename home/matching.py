"""Which current documents hold all of some words: the one place that differs by database.

It looks through the whole text of every public page, which is enough for a site of some thousand
pages; ranked full-text search takes its place with the delivery API's.
"""

from typing import Any

from django.db.models import Func, QuerySet, TextField

from cms.ledger.models import Current


class Text(Func):
    """The canonical JSON of a body, which is stored as bytes, as text."""

    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="CAST(%(expressions)s AS TEXT)")

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="convert_from(%(expressions)s, 'UTF8')")


def documents_with(words: list[str]) -> QuerySet[Current]:
    """Public documents that have a page, and these words somewhere, in whatever case."""
    found = Current.objects.exclude(path="").annotate(text=Text("edition__body"))
    for word in words:
        found = found.filter(text__icontains=word)
    return found

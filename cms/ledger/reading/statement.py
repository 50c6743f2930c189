"""A read that is put into SQL once per process, and planned once per connection.

For one row by its key, Django's compiler, a cursor and PostgreSQL's planner cost many times what
the row does. So the query is written in the ORM, compiled at its first use, and executed as a
prepared statement. Whatever stands in the way (a connection that was lost, a plan that a migration
made void, a pooler that knows no prepared statements) is answered by asking in the ordinary way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import QuerySet
from django.utils.functional import cached_property

from cms.ledger.reading import prepared

Row = tuple[Any, ...]
Query = Callable[..., QuerySet[Any, Any]]


@dataclass(frozen=True)
class Slot:
    """The place of an argument among the parameters of the compiled statement."""

    argument: int


class Statement:
    """`query` makes the queryset, of `values_list`, for arguments like `samples`.

    A sample is any value of the argument's type that does not stand elsewhere in the query.
    With `by_index`, PostgreSQL reads no table from end to end: see `prepared.Prepared`.
    """

    def __init__(self, query: Query, *samples: Any, by_index: bool = False) -> None:
        self.query = query
        self.samples = samples
        self.by_index = by_index

    def rows(self, *arguments: Any) -> list[Row]:
        parameters = tuple(
            as_stored(arguments[each.argument]) if isinstance(each, Slot) else each
            for each in self.parameters
        )
        found, here = None, connections[DEFAULT_DB_ALIAS]
        if here.vendor == "postgresql" and not here.queries_logged:
            found = prepared.rows(here, self.sql, parameters, by_index=self.by_index)
        return self.asked(parameters) if found is None else found

    def asked(self, parameters: Row) -> list[Row]:
        """In the ordinary way."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, parameters)
            found = cursor.fetchall()
        if self.converters:
            return list(map(tuple, self.compiler.apply_converters(found, self.converters)))
        return found

    @property
    def sql(self) -> str:
        return self.compiled[0]

    @cached_property
    def compiled(self) -> tuple[str, Row]:
        return self.compiler.as_sql()

    @cached_property
    def compiler(self) -> Any:
        return self.query(*self.samples).query.get_compiler(DEFAULT_DB_ALIAS)

    @cached_property
    def parameters(self) -> Row:
        places = {as_stored(sample): Slot(at) for at, sample in enumerate(self.samples)}
        return tuple(places.get(each, each) for each in self.compiled[1])

    @cached_property
    def converters(self) -> Any:
        _ = self.compiled
        return self.compiler.get_converters([column for column, *_ in self.compiler.select])


def as_stored(value: Any) -> Any:
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return value

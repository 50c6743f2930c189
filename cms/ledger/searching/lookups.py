from typing import Any

from django.db.models import Lookup


class Matches(Lookup[bool]):
    """`words__matches=…`: in the query language of the database, which only `Engine`s write."""

    lookup_name = "matches"

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return self._compared("@@", "::tsquery", compiler, connection)

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return self._compared("MATCH", "", compiler, connection)

    def _compared(
        self, operator: str, cast: str, compiler: Any, connection: Any
    ) -> tuple[str, tuple[Any, ...]]:
        left, given = self.process_lhs(compiler, connection)
        right, sought = self.process_rhs(compiler, connection)
        return f"{left} {operator} {right}{cast}", (*given, *sought)

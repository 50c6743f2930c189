from typing import Any

from django.db.models import BinaryField, BooleanField, F, FloatField, Func, UUIDField, Value

from cms.ledger.reading.position import Position


class Beyond(Func):
    """`(key, document) > (…, …)`: finds its place in an index, at any depth with the same work.

    By `score` instead of `key`, in the order of relevance, which no index has.
    """

    output_field = BooleanField()

    def __init__(self, position: Position, *, descending: bool, by: str = "key") -> None:
        key = Value(position.key, BinaryField()) if by == "key" else score(position)
        document = Value(position.document, UUIDField())
        super().__init__(F(by), F("document_id"), key, document)
        self.operator = "<" if descending else ">"

    def as_sql(
        self,
        compiler: Any,
        connection: Any,
        function: str | None = None,
        template: str | None = None,
        arg_joiner: str | None = None,
        **extra_context: Any,
    ) -> tuple[str, tuple[Any, ...]]:
        compiled = [compiler.compile(expression) for expression in self.get_source_expressions()]
        here, id, key, document = (sql for sql, _ in compiled)
        values = tuple(value for _, given in compiled for value in given)
        return f"({here}, {id}) {self.operator} ({key}, {document})", values


def score(position: Position) -> Value:
    return Value(position.score, FloatField())

"""What fields public documents have: it tells a path that exists from one that does not."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from cms.delivery.query.parameters import NotAmong
from cms.ledger import envelope, registry
from cms.ledger.documents import Document

Schema = dict[str, Any]
Nodes = tuple[Schema, ...]

SEVERAL = ("anyOf", "oneOf", "allOf")


class Shape:
    """The fields of a set of document classes, by dotted path."""

    def __init__(self, documents: Iterable[type[Document]]) -> None:
        schemas = [schema_of(document) for document in documents]
        self.definitions = {
            name: one for schema in schemas for name, one in schema.get("$defs", {}).items()
        }
        self.roots: Nodes = tuple(schemas)

    def step(self, nodes: Nodes, name: str) -> Nodes:
        """The schemas of a field. Raises NotAmong where there is none of that name."""
        fields = self.fields(nodes)
        if name not in fields:
            raise NotAmong(f"there is no field “{name}” there.", sorted(fields))
        return tuple(fields[name])

    def fields(self, nodes: Nodes) -> dict[str, list[Schema]]:
        found: dict[str, list[Schema]] = {}
        for node in nodes:
            for one in self.objects(node):
                for name, schema in one.get("properties", {}).items():
                    found.setdefault(name, []).append(schema)
        return found

    def objects(self, schema: Schema) -> Iterator[Schema]:
        """The objects that a value of the schema can be, through references, choices and lists."""
        if "$ref" in schema:
            yield from self.objects(self.definitions[schema["$ref"].rpartition("/")[2]])
        for several in SEVERAL:
            for one in schema.get(several, ()):
                yield from self.objects(one)
        if "items" in schema:
            yield from self.objects(schema["items"])
        if "properties" in schema:
            yield schema

    def is_link(self, nodes: Nodes) -> bool:
        """Whether the value is (or lists) something with a document's id."""
        ids = self.fields(nodes).get("id", [])
        return any(one.get("format") == "uuid" for one in ids)


@cache
def schema_of(document: type[Document]) -> Schema:
    """Kept, because most documents are in several shapes."""
    return envelope.schema(document).model_json_schema()


@cache
def shape_of(documents: tuple[type[Document], ...]) -> Shape:
    return Shape(documents)


def shape_of_all() -> Shape:
    return shape_of(tuple(registry.documents()))

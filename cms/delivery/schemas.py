"""What answers look like, for OpenAPI. Answers are stored bytes and never pass through these."""

from datetime import datetime
from typing import Annotated, Any, Union
from uuid import UUID

from ninja import Schema
from pydantic import BaseModel, Field, create_model

from cms.delivery.collection import Collection
from cms.ledger import envelope, registry
from cms.ledger.documents import Document


class FaultSchema(Schema):
    parameter: str
    detail: str
    allowed: list[str] | None


class ProblemSchema(Schema):
    """A problem document (RFC 9457)."""

    type: str = Field(description="Which problem it is; the docs explain it there.")
    title: str
    status: int
    detail: str
    errors: list[FaultSchema] | None = Field(None, description="What is wrong with each parameter.")


class SuccessorSchema(Schema):
    id: UUID | None
    path: str | None
    url: str | None


class UnknownPositionSchema(ProblemSchema):
    """What is said of a position that the feed does not know."""

    start: str = Field(description="Where to start again.")


class GoneSchema(ProblemSchema):
    """What is said of a document that was public and is no longer."""

    id: UUID
    reason: str | None
    ended_at: datetime | None
    replaced_by: SuccessorSchema | None


class CountSchema(Schema):
    """How many documents have a value."""

    value: str | float | bool
    count: int


def any_of(documents: tuple[type[Document], ...]) -> Any:
    """The schema of a document of one of these classes, told apart by `type`."""
    schemas = [envelope.schema(document) for document in documents]
    if len(schemas) < 2:
        return schemas[0] if schemas else envelope.Envelope
    return Annotated[Union[tuple(schemas)], Field(discriminator="type")]  # noqa: UP007


def page_of(collection: Collection) -> type[BaseModel]:
    """The envelope of a list."""
    return create_model(
        f"{collection.camel}List",
        __base__=Schema,
        items=(list_of(collection.documents), ...),
        total=(int, Field(description="How many documents match, on all pages.")),
        next=(str | None, Field(description="The next page; null on the last one.")),
        facets=(
            dict[str, list[CountSchema]],
            Field({}, description="With `facets`: by filter, the most frequent value first."),
        ),
        seq=(int, Field(description="The ledger's head: the answer is as of then.")),
        as_of=(datetime | None, Field(None, description="With `as_of`: the time asked for.")),
        included=(
            list_of(tuple(registry.documents())),
            Field([], description="With `include`: the documents linked to, each once."),
        ),
    )


def list_of(documents: tuple[type[Document], ...]) -> Any:
    return list[any_of(documents)]  # type: ignore[misc]

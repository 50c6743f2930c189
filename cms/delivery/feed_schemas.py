"""What the feed looks like, for OpenAPI."""

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import BaseModel, Field, create_model

from cms.delivery.schemas import any_of
from cms.ledger import registry
from cms.ledger.choices import Event


class ChangeSchema(Schema):
    """One edition. Of a document that has become private, only the first four are told."""

    seq: int = Field(description="Its position; each is higher than all before it.")
    event: Event
    id: UUID
    type: str
    locale: str | None
    path: str | None
    version: int | None
    etag: str | None = Field(description="SHA-256 of the document.")
    occurred_at: datetime | None
    reason: str | None = Field(description="What the public is told about the change.")


class FeedSchema(Schema):
    items: list[Any]
    next: str = Field(description="Where to go on, now or later.")
    head: int = Field(description="The ledger's head: the answer is as of then.")
    has_more: bool = Field(description="Whether `next` has something to tell already.")


def feed_schema() -> type[BaseModel]:
    document = any_of(tuple(registry.documents()))
    told = (document | None, Field(description="The document; null if it has ended."))
    change = create_model("Change", __base__=ChangeSchema, document=told)
    return create_model("Changes", __base__=FeedSchema, items=(list[change], ...))  # type: ignore[valid-type]

"""The fields that every document has, stamped by the recorder, first in every body."""

from datetime import datetime
from functools import cache
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, create_model

from cms.ledger.documents import Document


class Envelope(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: UUID = Field(description="Stable across edits and moves.")
    type: str = Field(description="Which kind of document it is: plan.strategy.")
    path: str | None = Field(description="Where it is on the site; null where it has no page.")
    url: str | None = Field(description="Its absolute address, if it has one.")
    locale: str = Field(description="Language code: en, es.")
    title: str = Field(description="What it is called.")
    version: int = Field(description="1, 2, 3 … within the document.")
    published_at: datetime = Field(description="When it became public for the first time.")
    updated_at: datetime = Field(description="When this version became public.")


@cache
def schema(document: type[Document]) -> type[BaseModel]:
    """The whole public schema of a document class: the envelope, then its own fields."""
    own: dict[str, Any] = {
        name: (info.annotation, info) for name, info in document.model_fields.items()
    }
    own["type"] = (Literal[document.type], ...)
    return create_model(document.__name__, __base__=Envelope, __doc__=document.__doc__, **own)

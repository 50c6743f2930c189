"""What history and difference look like, for OpenAPI, and how a version is told."""

from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from ninja import Schema
from pydantic import Field

from cms.delivery.differences.schemas import ChangeSchema
from cms.delivery.place import PREFIX
from cms.delivery.query.as_of import spelled
from cms.ledger.choices import Event
from cms.ledger.reading import Version


class LinksSchema(Schema):
    document: str | None = Field(description="The document as of then; null where it had ended.")
    diff: str | None = Field(
        description="What is different from the version with a text before; null if there is none."
    )


class VersionSchema(Schema):
    """One version of a document: what the public saw from when until when."""

    seq: int = Field(description="Its position in the ledger.")
    version: int = Field(description="1, 2, 3 … within the document.")
    event: Event
    occurred_at: datetime
    superseded_at: datetime | None = Field(description="Null: it is the newest.")
    change_note: str | None = Field(description="What the public is told about the change.")
    reason: str | None = Field(description="Why it ended, if it did, and if that was said.")
    path: str | None
    title: str
    etag: str | None = Field(description="SHA-256 of the document; null where it had ended.")
    links: LinksSchema

    @classmethod
    def of(cls, version: Version, base: str) -> "VersionSchema":
        """`base` is the address under which the API was asked, without its path."""
        return cls(
            seq=version.seq,
            version=version.version,
            event=version.event,
            occurred_at=version.occurred_at,
            superseded_at=version.superseded_at,
            change_note=version.change_note or None,
            reason=version.reason or None,
            path=version.path or None,
            title=version.title,
            etag=version.etag or None,
            links=links(version, f"{base}{PREFIX}documents/{version.id}"),
        )


class HistorySchema(Schema):
    items: list[VersionSchema] = Field(description="The newest first.")
    total: int = Field(description="How many versions there are, on all pages.")
    next: str | None = Field(description="The next page; null on the last one.")


class DifferenceSchema(Schema):
    id: UUID
    type: str
    from_: VersionSchema = Field(alias="from")
    to: VersionSchema
    changes: list[ChangeSchema] = Field(
        description="By field; empty if the two say the same. `version`, `published_at` and "
        "`updated_at` are no fields of this kind."
    )
    complete: bool = Field(
        description="False where texts are so long, and so different, that words were not compared "
        "to the end: then longer stretches stand as deleted and inserted than have changed."
    )


def links(version: Version, document: str) -> LinksSchema:
    if version.is_ending:
        return LinksSchema(document=None, diff=None)
    as_of = urlencode({"as_of": spelled(version.occurred_at)}, safe=":")
    compared = urlencode({"from": version.before or "", "to": version.version})
    return LinksSchema(
        document=f"{document}?{as_of}",
        diff=f"{document}/diff?{compared}" if version.before else None,
    )

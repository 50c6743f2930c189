from typing import ClassVar, Self
from uuid import UUID

from pydantic import Field

from cms.content.documents.keys import FILE
from cms.content.documents.part import Part
from cms.ledger.shown import Shown


class FileFacts(Part):
    """What a file to download is, wherever it stands."""

    unsearched: ClassVar[tuple[str, ...]] = ("content_type", "sha1")

    filename: str = Field(description="The name under which it is saved.")
    content_type: str = Field(description="Its media type: application/pdf.")
    size: int | None = Field(description="In bytes; null if it is not known.")
    sha1: str | None = Field(
        description="Of the content: it changes when the file is replaced. Null if it is not known."
    )


class FileReference(Part):
    id: UUID = Field(description="The document of the file.")
    title: str = Field(description="What it is called.")
    url: str | None = Field(description="Where it is downloaded.")


class File(FileFacts, FileReference):
    """A file to download as other documents show it."""

    @classmethod
    def of(cls, file_id: int | None, shown: Shown) -> Self | None:
        """The file; none if it is not public."""
        card = shown.card((FILE, file_id)) if file_id else None
        if card is None or card.id is None:
            return None
        return cls(id=UUID(card.id), title=card.title, url=card.url, **card.facts)

from typing import Any, Self

from pydantic import Field

from cms.content.documents.file import FileFacts
from cms.content.documents.term import TAG_FILTER, Term, tags_of
from cms.content.models import File
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown


class FileDocument(Document, FileFacts):
    """A file to download that a public document links to."""

    type = "content.file"
    collection = "files"
    model = File
    when_used = True
    prefetch = ("tags",)
    filters = {
        "content_type": Filter("content_type", description="Media type: application/pdf."),
        "tag": TAG_FILTER,
    }

    tags: list[Term] = Field(description="What it is about.")

    @classmethod
    def build(cls, file: File, shown: Shown) -> Self:
        return cls(**cls.card(file), tags=tags_of([tag.pk for tag in file.tags.all()], shown))

    @classmethod
    def card(cls, file: File) -> dict[str, Any]:
        return {
            "filename": file.filename,
            "content_type": file.content_type,
            "size": file.file_size,
            "sha1": file.file_hash or None,
        }

    @classmethod
    def url_of(cls, file: File) -> str | None:
        return str(file.url)

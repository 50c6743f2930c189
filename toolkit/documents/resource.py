from datetime import date
from typing import Self

from pydantic import Field

from cms.content.documents import File, Part
from cms.ledger.shown import Shown
from toolkit import models
from toolkit.choices import ResourceKind


class Resource(Part):
    """Something to download or open: a file or a link."""

    unsearched = ("language",)

    title: str = Field(description="What it is called.")
    description: str = Field(description="What it is for; empty if that is not said.")
    kind: ResourceKind = Field(description="What it is.")
    kind_label: str = Field(description="The kind, for people.")
    language: str = Field(description="Language code: en, es.")
    url: str | None = Field(
        description="Where it is opened or downloaded; null if its file is not public."
    )
    file: File | None = Field(description="Null if it is a link, or its file is not public.")
    last_checked: date | None = Field(description="When somebody last found it still right.")

    @classmethod
    def of(cls, resource: models.Resource, shown: Shown) -> Self:
        file, kind = File.of(resource.file_id, shown), ResourceKind(resource.kind)
        return cls(
            title=resource.title,
            description=resource.description,
            kind=kind,
            kind_label=str(kind.label),
            language=resource.language,
            url=file.url if file else resource.url or None,
            file=file,
            last_checked=resource.last_checked,
        )

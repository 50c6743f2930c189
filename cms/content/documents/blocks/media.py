from typing import Any, Literal

from pydantic import Field

from cms.content.documents.blocks.block import Block, texts
from cms.content.documents.file import File
from cms.content.documents.image import Image
from cms.ledger.shown import Shown


class CaptionedImage(Block):
    """Left out of the body where the image is not public."""

    type: Literal["image"]
    image: Image
    caption: str = Field(description="Empty if it has none.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any] | None:
        chosen = value.get("image") or {}
        alt = "" if chosen.get("decorative") else chosen.get("alt_text") or None
        image = Image.of(chosen.get("image"), shown, alt=alt)
        return {"image": image, **texts(value, "caption")} if image else None


class FileInBody(Block):
    """Left out of the body where the file is not public and nothing is said of it."""

    type: Literal["document"]
    file: File | None = Field(description="Null if the file is not public.")
    description: str = Field(description="What is said of the file; empty if nothing is.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any] | None:
        file, described = File.of(value.get("file"), shown), texts(value, "description")
        return {"file": file, **described} if file or described["description"] else None


class Embed(Block):
    type: Literal["embed"]
    url: str = Field(description="The address of a video or post on another service.")
    title: str = Field(description="What is embedded.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        return texts(value, "url", "title")

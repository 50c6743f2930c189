from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A piece of a document: a link, an image, a workgroup with its role."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    unsearched: ClassVar[tuple[str, ...]] = ()
    """Own fields that are not counted as text: see `Document.unsearched`."""

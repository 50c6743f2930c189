from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A piece of a document: a link, an image, a workgroup with its role."""

    model_config = ConfigDict(extra="forbid", frozen=True)

"""The vocabulary of blocks as public documents show it: one schema for each block of the editor."""

from cms.content.documents.blocks.body import Body, body

__all__ = ["Body", "body"]

"""One vocabulary of blocks for every page type; a block is added here once."""

from cms.content.blocks.body import BodyBlock
from cms.content.blocks.links import LinkBlock, LinkValue

__all__ = ["BodyBlock", "LinkBlock", "LinkValue"]

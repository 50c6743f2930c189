from dataclasses import replace

from plan.importing.reading.bullets import Bulleted, parse_bullet
from plan.importing.reading.html.context import Context
from plan.importing.reading.html.inline_run import InlineRun, Segment
from plan.importing.reading.source import Block, Kind


class TextBlocks:
    """Blocks out of runs of inline text."""

    def __init__(self) -> None:
        self.run = InlineRun()
        self.blocks: list[Block] = []

    def flush(self, context: Context) -> None:
        """End the block that was being read; nothing happens if it has no words."""
        for segment in self.run.take():
            self.append(self._block(segment, context))

    def append(self, block: Block) -> None:
        if any(character.isalnum() for character in block.text):
            self.blocks.append(replace(block, index=len(self.blocks)))

    def _block(self, segment: Segment, context: Context) -> Block:
        kind = context.kind
        bulleted = parse_bullet(segment.text)
        if bulleted and _is_bullet(bulleted):
            segment = segment.cut(len(segment.text) - len(bulleted.text))
            kind = Kind.BULLET if kind == Kind.PARAGRAPH else kind
        return Block(
            kind=kind,
            text=segment.text,
            lines=tuple(segment.lines),
            level=context.level,
            group=context.group,
            ordered=context.ordered,
            marks=tuple(segment.marks),
        )


def _is_bullet(bulleted: Bulleted) -> bool:
    """A dash that begins a paragraph is a bullet typed by hand; a long one begins a signature."""
    return bulleted.certain or bulleted.marker not in {"—", "o", "+"}

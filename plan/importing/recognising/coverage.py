"""No letter of the input is lost and none stands twice: checked on every import, not only in tests.

An outline holds stretches of the input, so the promise can be counted: each letter and digit of
each block is in exactly one passage. Recognising may misjudge a line; it cannot lose it.
"""

from plan.importing.errors import LostText
from plan.importing.reading import Block, Source
from plan.importing.recognising.outline import Recognition
from plan.importing.recognising.places import places


def check_nothing_is_lost(source: Source, recognition: Recognition) -> None:
    counts = {block.index: [0] * len(block.text) for block in source.blocks}
    for _, passage in places(recognition):
        count = counts[passage.block.index]
        for at in range(passage.start, passage.end):
            count[at] += 1
    for block in source.blocks:
        _check(block, counts[block.index])


def _check(block: Block, count: list[int]) -> None:
    for letter, times in zip(block.text, count, strict=True):
        if times > 1 or (times == 0 and letter.isalnum()):
            verb = "lost" if times == 0 else "doubled"
            raise LostText(
                f"Line {block.lines[0].number} would be {verb}, so nothing was imported. "
                f"Please report this line: {block.text[:200]}"
            )

"""Blocks of which a person said what they are: nothing is guessed about them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from plan.importing.corrections import Claim
from plan.importing.reading import Block, Kind
from plan.importing.recognising.body import DEEPEST
from plan.importing.recognising.outline import Aside
from plan.importing.recognising.passage import Passage

KINDS = {
    Claim.HEADING: (Kind.HEADING, DEEPEST),
    Claim.PARAGRAPH: (Kind.PARAGRAPH, 0),
    Claim.LIST_ITEM: (Kind.BULLET, 0),
    Claim.STEP: (Kind.BULLET, 0),
}


def claimed(
    blocks: Iterable[Block], claims: Mapping[int, Claim]
) -> tuple[list[Passage], list[Aside]]:
    """What goes on to be recognised, and what is left out."""
    passages, left_out = [], []
    for block in blocks:
        claim = claims.get(block.index)
        if claim == Claim.LEFT_OUT:
            left_out.append(Aside(Passage.whole(block), "left out by the editor"))
        else:
            passages.append(Passage.whole(_as_claimed(block, claim) if claim else block))
    return passages, left_out


def _as_claimed(block: Block, claim: Claim) -> Block:
    kind, level = KINDS.get(claim, (Kind.PARAGRAPH, 0))
    level = block.level if kind == block.kind else level
    return replace(block, kind=kind, level=level, claim=claim)

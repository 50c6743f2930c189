"""Two texts, word by word."""

from collections.abc import Iterable, Iterator
from re import compile as pattern
from typing import Literal

from ninja import Schema
from pydantic import Field

from cms.delivery.differences.alignment import Match, aligned
from cms.delivery.differences.budget import Budget

PIECE = pattern(r"\w+\s*|[^\w\s]\s*|^\s+")
"""A word or a sign, with the white space behind it, which is not compared."""

WORD = pattern(r"\w")


class WordsSchema(Schema):
    """A stretch of text. The equal and the inserted ones, one behind the other, are the text
    after; the equal and the deleted ones are the text before, but for white space."""

    op: Literal["equal", "delete", "insert"]
    text: str = Field(description="As it stands there.")


def words(before: str, after: str, budget: Budget) -> list[WordsSchema]:
    return list(told(PIECE.findall(before), PIECE.findall(after), budget))


def told(before: list[str], after: list[str], budget: Budget) -> Iterator[WordsSchema]:
    keys = [piece.strip() for piece in before], [piece.strip() for piece in after]

    def says_something(match: Match) -> bool:
        """A comma alone, between what has changed, is no help to a reader."""
        at_an_end = match.before == 0 or match.before + match.size == len(before)
        stretch = keys[0][match.before : match.before + match.size]
        return at_an_end or any(WORD.search(key) for key in stretch)

    for run in aligned(*keys, budget, says_something):
        if run.equal:
            yield WordsSchema(op="equal", text=text(after, run.after))
            continue
        if run.before:
            yield WordsSchema(op="delete", text=text(before, run.before))
        if run.after:
            yield WordsSchema(op="insert", text=text(after, run.after))


def text(pieces: list[str], places: Iterable[int]) -> str:
    return "".join(pieces[place] for place in places)

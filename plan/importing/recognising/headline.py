"""A title says a short name, a statement, or both: "AWARENESS. Encourage …", "Outreach: tell …"."""

import re

from plan.importing.reading import Kind
from plan.importing.recognising.passage import Passage

LONGEST_NAME = 100
SHORT = 6
CAPITALS = re.compile(r"(?P<name>[^a-z]{1,98}[A-Z)])\s*(?:[.:]|\s[–—-])\s+(?=.*[a-z])")
COLON = re.compile(r"(?P<name>[A-Z0-9“\"][^.:;!?]{1,70}):\s+(?=\S)")
DASH = re.compile(r"(?P<name>[A-Z][^.:;!?–—]{1,50}?)\s+[–—-]\s+(?=\S)")
POINT = re.compile(r"(?P<name>[A-Z][^.:;!?]{1,40})\.\s+(?=[A-Z“\"]\S*\s\S+\s\S)")
PATTERNS = (CAPITALS, COLON, DASH, POINT)
MOST_WORDS = {CAPITALS: 12, COLON: 8, DASH: 5, POINT: 4}
TERMINAL = re.compile(r"[.!?;:,][\"”’)]*$")

Headline = tuple[Passage | None, Passage | None]


def split_headline(passage: Passage) -> Headline:
    """The short name and the statement of what follows a number."""
    for pattern in PATTERNS:
        found = _split_by(pattern, passage)
        if found:
            return found
    return (passage, None) if is_name(passage) else (None, passage)


def split_capitals(passage: Passage) -> Headline:
    """The same for a first line without a number, where only capitals tell a name for sure."""
    return _split_by(CAPITALS, passage) or (
        (passage, None) if is_name(passage) else (None, passage)
    )


def is_named(passage: Passage) -> bool:
    """Whether a name stands before a statement, in one line."""
    return any(_split_by(pattern, passage) for pattern in PATTERNS)


def is_name(passage: Passage) -> bool:
    """Whether a whole line is a name: a heading, capitals, or a few words that end in no stop."""
    text = passage.text
    if len(text) > LONGEST_NAME:
        return False
    few = len(text.split()) <= SHORT and not TERMINAL.search(text)
    return passage.kind == Kind.HEADING or is_capitals(text) or few


def is_capitals(text: str) -> bool:
    return text.upper() == text and sum(map(str.isalpha, text)) > 2


def _split_by(pattern: re.Pattern[str], passage: Passage) -> Headline | None:
    match = pattern.match(passage.text)
    if not match or len(match["name"].split()) > MOST_WORDS[pattern]:
        return None
    if pattern is CAPITALS and not is_capitals(match["name"]):
        return None
    return passage.part(0, match.end("name")), passage.part(match.end())

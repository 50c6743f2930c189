"""Bullets as they come out of documents: real ones, dashes, and the letters of symbol fonts."""

import re
from typing import NamedTuple

STRONG = "•‣◦▪▫■□●○◆◇►▶▸➢➤✓✔⁃∙\ue000-\uf8ff"
WEAK = "*·+–—-"
BULLET = re.compile(rf"(?P<marker>[{STRONG}])\s*|(?P<weak>[{WEAK}]|o)\s+(?=\S)")
ALONE = re.compile(rf"[{STRONG}–-]")
ENDS_A_THOUGHT = (".", ":", ";", "!", "?")


class Bulleted(NamedTuple):
    marker: str
    text: str
    certain: bool


def parse_bullet(text: str) -> Bulleted | None:
    """The marker and the text after it. An uncertain one, a dash say, may just be a dash."""
    match = BULLET.match(text)
    if not match or match.end() == len(text):
        return None
    marker = match["marker"] or match["weak"]
    return Bulleted(marker, text[match.end() :], certain=bool(match["marker"]))


def is_bullet_alone(text: str) -> bool:
    """Some documents put the bullet on a line and its text on the next."""
    return bool(ALONE.fullmatch(text))

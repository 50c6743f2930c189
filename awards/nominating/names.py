"""Names of employers as they are compared: people write the same one in many ways."""

import re
import unicodedata
from difflib import SequenceMatcher

FORMS = {
    "co", "company", "corp", "corporation", "inc", "incorporated", "limited", "llc", "llp", "lp",
    "ltd", "pbc", "plc", "the",
}  # fmt: skip
"""Words that say how it is organized, not who it is."""
NO_LETTER = re.compile(r"[^\w]+")
SIMILAR = 0.85
SUGGESTED = 0.6


def comparable(name: str) -> str:
    """“The Café-Works, Inc.” and “cafe works” are the same."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name.replace("&", " and "))
        if not unicodedata.combining(letter)
    )
    bare = bare.replace("'", "").replace("’", "").replace(".", "")
    words = NO_LETTER.sub(" ", bare.casefold()).split()
    return " ".join([word for word in words if word not in FORMS] or words)[:200]


def likeness(one: str, other: str) -> float:
    """Of two comparable names: 1 for the same, 0 for nothing in common."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < SUGGESTED or matcher.quick_ratio() < SUGGESTED:
        return 0.0
    return matcher.ratio()

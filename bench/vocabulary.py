"""The words that generated content is made of, and is searched for."""

from pathlib import Path

WORDS = Path(__file__).parent / "content" / "words.txt"
COMMON, RARE = map(str.split, WORDS.read_text().splitlines())
"""Half of all documents have a common word, or nearly all; a few have a rare one."""

TELLING = [word for word in COMMON if word not in COMMON[COMMON.index("with") :]]
"""Common words that search does not leave out, as it does with prepositions."""

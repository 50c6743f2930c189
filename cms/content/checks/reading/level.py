"""The reading level as LIX: words per sentence, and the share of words of more than six letters.

It counts letters, not syllables, so it needs no dictionary, holds for English and Spanish alike,
and is what Wagtail's own panel shows.
"""

from collections.abc import Sequence

from cms.content.checks.reading.prose import Sentence

LONG_WORD = 6
HARD = 55
"""Above this a text reads like a law or a paper; newspapers are at 40 to 50."""
ENOUGH = 100
"""Words below which the number says nothing."""


def lix(text: Sequence[Sentence]) -> float:
    words = [word for sentence in text for word in sentence.words]
    if not words:
        return 0
    long = sum(1 for word in words if len(word) > LONG_WORD)
    return len(words) / len(text) + 100 * long / len(words)

"""What counts as a word, and when two words are the same: folded, and stemmed by language."""

import re
from collections.abc import Iterator
from functools import lru_cache

import Stemmer

from cms.ledger.searching.folding import fold

WORD = re.compile(r"[0-9]+(?:\.[0-9]+)+(?![^\W_])|[^\W_]+(?:['’][^\W_]+)*")
"""In folded text. A number keeps its points: 4.1 is one word, and another one than 4.10."""

LONGEST_WORD = 60
"""Letters; of a longer one, the beginning counts."""

STEMMERS = {"en": "english", "es": "spanish"}
"""By language; a text in any other counts its words as they are."""

VERSION = f"2 {Stemmer.version()}"
"""Part of each row's digest: where texts become other words, `ledger repair` writes them anew.
Raise the number when a change makes other words, or stores them in another way."""


def words_of(text: str, locale: str) -> Iterator[str]:
    """The words of a text in their order, as they are indexed."""
    language = language_of(locale)
    return (stem(word, language) for word in WORD.findall(fold(text)))


def language_of(locale: str) -> str:
    return locale.partition("-")[0].lower()


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """A folded word as it is indexed: letters, digits and points, nothing else."""
    plain = word[:LONGEST_WORD].replace("’", "'")
    if plain[0].isdigit() or language not in STEMMERS:
        return plain.replace("'", "")
    stemmer = Stemmer.Stemmer(STEMMERS[language], 0)  # of its own: threads must not share one
    return str(stemmer.stemWord(plain)).replace("'", "") or plain

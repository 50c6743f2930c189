from collections.abc import Iterator

from wagtail.models import Page

from cms.content.checks.reading.jargon import jargon_in
from cms.content.checks.reading.level import ENOUGH, HARD, lix
from cms.content.checks.reading.prose import Sentence, sentences
from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity

LONGEST = 35
"""Words in a sentence."""
QUOTED = 8
"""Words by which a sentence is recognised."""


def text_is_easy_to_read(page: Page) -> Iterator[Finding]:
    text = list(sentences(page))
    words = sum(len(sentence.words) for sentence in text)
    if words >= ENOUGH and lix(text) > HARD:
        yield Finding(
            Severity.ADVICE,
            "The text is hard to read.",
            remedy=f"Its reading level (LIX) is {lix(text):.0f}; up to {HARD} is read with "
            "ease. Shorter sentences help most, then shorter words.",
        )


def sentences_are_short(page: Page) -> Iterator[Finding]:
    for sentence in sentences(page):
        if len(sentence.words) > LONGEST:
            yield Finding(
                Severity.ADVICE,
                f"“{_beginning(sentence)}” is a long sentence.",
                place=sentence.piece.place,
                remedy=f"It has {len(sentence.words)} words: make two or more of it.",
                anchor=sentence.piece.anchor,
            )


def words_are_plain(page: Page) -> Iterator[Finding]:
    said: set[str] = set()
    for sentence in sentences(page):
        for word, plain in jargon_in(sentence.text):
            if word not in said:
                said.add(word)
                yield Finding(
                    Severity.ADVICE,
                    f"There is a plainer word for “{word}”.",
                    place=sentence.piece.place,
                    remedy=f"Say: {plain}.",
                    anchor=sentence.piece.anchor,
                )


def _beginning(sentence: Sentence) -> str:
    words = sentence.text.split()
    return f"{' '.join(words[:QUOTED])} …" if len(words) > QUOTED else sentence.text

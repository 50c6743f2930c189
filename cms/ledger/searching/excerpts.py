"""The part of a text that shows best what was sought, as HTML in which only <mark> is markup."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import islice

from cms.ledger.searching.folding import fold
from cms.ledger.searching.sought import Sought, Term
from cms.ledger.searching.words import WORD, language_of, stem

LONGEST = 240
"""Letters, without markup."""

BEFORE = 60
"""Letters in front of the first word that is marked."""

MOST_CANDIDATES = 200
"""Places that are looked at in one text."""

BETWEEN_LINES = " · "
ELLIPSIS = "…"


@dataclass(frozen=True)
class Place:
    start: int
    end: int
    term: Term


def excerpt(text: str, sought: Sought, locale: str) -> str:
    """Around the words that were sought; where the text has none, its beginning."""
    places = places_in(text, sought, locale)
    start, end = window(text, best(places))
    return marked(text, start, end, [one for one in places if one.start >= start])


def places_in(text: str, sought: Sought, locale: str) -> list[Place]:
    folded, language = fold(text), language_of(locale)
    places = []
    for at in sorted(islice(candidates(folded, sought), MOST_CANDIDATES)):
        word = WORD.match(folded, at)
        if word and (term := met(word[0], sought, language)):
            places.append(Place(at, word.end(), term))
    return places


def met(word: str, sought: Sought, language: str) -> Term | None:
    stemmed = stem(word, language)
    return next((term for term in sought.terms if term.met_by(stemmed)), None)


def candidates(folded: str, sought: Sought) -> Iterator[int]:
    """Where words begin that may be meant: quicker than to stem every word of a text."""
    for beginning in beginnings(sought):
        at = folded.find(beginning)
        while at >= 0:
            if begins_word(folded, at):
                yield at
            at = folded.find(beginning, at + 1)


def begins_word(folded: str, at: int) -> bool:
    """Whether no word, or number, goes on there."""
    if at == 0 or (before := folded[at - 1]) in " \n":
        return True
    joined = (before == "." and folded[at].isdigit()) or before in "'’"
    return not before.isalnum() and not (joined and at > 1 and folded[at - 2].isalnum())


@lru_cache(maxsize=500)
def beginnings(sought: Sought) -> tuple[str, ...]:
    begins = {beginning_of(form) for term in sought.terms for form in term.forms}
    begins |= {term.beginning for term in sought.terms if term.beginning}
    covered = {one for one in begins if any(one.startswith(o) for o in begins if o != one)}
    return tuple(sorted(begins - covered))


def beginning_of(form: str) -> str:
    """What a stem and its words have in common: a stem may end otherwise than its words go on."""
    return form[:-1] if len(form) > 3 and form.isalpha() else form


def best(places: Sequence[Place]) -> int | None:
    """Where the stretch begins that holds most of the terms; of several, the first."""
    most, start = 0, None
    for at, place in enumerate(places):
        within = [one for one in places[at : at + 20] if one.end <= place.start + LONGEST - BEFORE]
        if (terms := len({one.term for one in within})) > most:
            most, start = terms, place.start
    return start


def window(text: str, around: int | None) -> tuple[int, int]:
    """From the beginning of a word, or of a line if there is one just before, to a word's end."""
    if around is None or around <= BEFORE:
        start = 0
    else:
        line = text.rfind("\n", around - BEFORE, around)
        word = text.find(" ", around - BEFORE, around)
        start = max(line, word if line < 0 else line, around - BEFORE - 1) + 1
    end = start + LONGEST
    if end >= len(text):
        return start, len(text)
    last_space = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
    return start, last_space if last_space > (around or start) else end


def marked(text: str, start: int, end: int, places: Sequence[Place]) -> str:
    parts, at = [], start
    for place in places:
        if place.end > end:
            break
        parts += [
            shown(text[at : place.start]),
            f"<mark>{escape(text[place.start : place.end])}</mark>",
        ]
        at = place.end
    parts.append(shown(text[at:end]))
    before = f"{ELLIPSIS} " if start else ""
    after = f" {ELLIPSIS}" if end < len(text) else ""
    return f"{before}{''.join(parts).strip()}{after}"


def shown(text: str) -> str:
    return escape(text).replace("\n", BETWEEN_LINES)

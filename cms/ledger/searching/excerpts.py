"""The part of a text that shows best what was sought, as HTML in which only <mark> is markup."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
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
    seen = Seen(fold(text), sought, language_of(locale))
    start, end = window(text, best(seen))
    return marked(text, start, end, seen.places(start, end))


@dataclass(frozen=True)
class Seen:
    """A folded text, and the words in it that are meant."""

    text: str
    sought: Sought
    language: str

    def places(self, start: int = 0, end: int | None = None) -> Iterator[Place]:
        """In their order, each as it is asked for: mostly few have to be looked at."""
        until = len(self.text) if end is None else end
        each = [self.beginning_so(one, start, until) for one in beginnings(self.sought)]
        for at in islice(merge(*each), MOST_CANDIDATES):
            word = WORD.match(self.text, at)
            if word and (term := self.met(word[0])):
                yield Place(at, word.end(), term)

    def beginning_so(self, beginning: str, start: int, end: int) -> Iterator[int]:
        """Where words begin that may be meant: quicker than to stem every word of a text."""
        at = self.text.find(beginning, start, end)
        while at >= 0:
            if begins_word(self.text, at):
                yield at
            at = self.text.find(beginning, at + 1, end)

    def met(self, word: str) -> Term | None:
        stemmed = stem(word, self.language)
        for term in self.sought.terms:
            if term.met_by(stemmed):
                return term
        return None


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


def best(seen: Seen) -> int | None:
    """Where the stretch begins that holds most of the terms; of several, the first."""
    most, best_start = 0, None
    starts: list[int] = []
    last: dict[Term, int] = {}
    for place in seen.places():
        starts.append(place.start)
        last[place.term] = place.start
        first = place.end - LONGEST + BEFORE
        if (terms := sum([start >= first for start in last.values()])) > most:
            most, best_start = terms, starts[bisect_left(starts, first)]
        if most == len(seen.sought.terms):
            break
    return best_start


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


def marked(text: str, start: int, end: int, places: Iterable[Place]) -> str:
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

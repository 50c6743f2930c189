"""What somebody looks for: words, each with all forms in which a document may have it."""

from dataclasses import dataclass
from typing import Self

from cms.ledger.searching.folding import composed, fold
from cms.ledger.searching.stop_words import STOP_WORDS
from cms.ledger.searching.words import LONGEST_WORD, STEMMERS, WORD, stem

MOST_WORDS = 20
SHORTEST_BEGINNING = 3
"""Letters. The last word may be the beginning of a word, unless it is shorter or a number."""


class TooManyWords(ValueError):
    """More words than a search takes."""


@dataclass(frozen=True)
class Term:
    """One word: a document has it in any of these forms, or something that begins so.

    There is a form or a beginning at least; a form that the beginning covers is left out.
    """

    forms: tuple[str, ...]
    beginning: str = ""

    def met_by(self, stemmed: str) -> bool:
        """Whether a word of a text, as it is indexed, is this one."""
        return stemmed in self.forms or bool(self.beginning and stemmed.startswith(self.beginning))


@dataclass(frozen=True)
class Sought:
    """All terms have to be met. Without any, nothing is found."""

    words: tuple[str, ...]
    terms: tuple[Term, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Whatever is typed: what is no word separates words. Raises TooManyWords."""
        words = words_typed(text)
        if len(words) > MOST_WORDS:
            raise TooManyWords(f"has {len(words)} words, {MOST_WORDS} are taken.")
        return cls(words, terms_of(words))

    @classmethod
    def of_the_first_words(cls, text: str) -> Self:
        """For people, who are answered whatever they type."""
        words = words_typed(text)[:MOST_WORDS]
        return cls(words, terms_of(words))

    @property
    def spelled(self) -> str:
        """The same for everything that finds the same."""
        return " ".join(self.words)


def words_typed(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(composed(text))))


def terms_of(words: tuple[str, ...]) -> tuple[Term, ...]:
    """Each word once; those that say nothing only where there is no other."""
    telling = [word for word in words if word not in STOP_WORDS] or list(words)
    return tuple(term(word, last=word == telling[-1]) for word in dict.fromkeys(telling))


def term(word: str, *, last: bool) -> Term:
    forms = {stem(word, language) for language in ("", *STEMMERS)}
    beginning = stem(word, "")
    may_go_on = last and len(beginning) >= SHORTEST_BEGINNING and not beginning[0].isdigit()
    whole = len(beginning) < LONGEST_WORD and word not in STOP_WORDS
    if not (may_go_on and whole):
        return Term(tuple(sorted(forms)))
    others = (form for form in forms if not form.startswith(beginning))
    return Term(tuple(sorted(others)), beginning)

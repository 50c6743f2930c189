import re
from itertools import pairwise

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


def sentence_case(name: str, text: str) -> str:
    """A name in capitals as a sentence would begin; abbreviations that `text` has stay."""
    if name.upper() != name:
        return name
    kept = _capitals_in_prose(text)
    lowered = WORD.sub(
        lambda word: word[0] if word[0] in kept else word[0].lower(),
        name,
    )
    first = next((at for at, letter in enumerate(lowered) if letter.isalpha()), 0)
    return lowered[:first] + lowered[first : first + 1].upper() + lowered[first + 1 :]


def _capitals_in_prose(text: str) -> set[str]:
    """Words in capitals that stand between words that are not."""
    words = WORD.findall(text)
    return {
        word
        for before, word in pairwise(words)
        if len(word) > 1 and word.isupper() and before.islower()
    }

"""The rules. They are few, and each is wrong about somebody: only together do they make spam."""

import re
import unicodedata

from django.conf import settings

from cms.delivery.taking.spam.rule import Letter, Rule

LINK = re.compile(
    r"https?://|www\.|\b[\w-]{1,63}\.(?:com|net|info|biz|ru|cn|top|xyz|shop|click)\b", re.I
)
HASTY = 3.0
"""Seconds, in which nobody writes a sentence."""
MANY = 5
"""Posts of one address in a minute."""
STUTTER = re.compile(r"(\b\w+\b)(?:\W+\1\b){4,}|(.)\2{19,}", re.I)


def links(letter: Letter) -> int:
    return len(LINK.findall(letter.words))


def listed_words(letter: Letter) -> str:
    text = letter.words.casefold()
    return ", ".join(word for word in settings.SPAM_WORDS if word.casefold() in text)


def stutters(letter: Letter) -> bool:
    return bool(STUTTER.search(letter.words))


def other_script(letter: Letter) -> bool:
    """Most letters are of no language that the site is in: these are written in Latin letters."""
    letters = [one for one in letter.words if one.isalpha()]
    latin = sum(unicodedata.name(one, "").startswith("LATIN") for one in letters)
    return bool(letters) and latin * 2 < len(letters)


def hasty(letter: Letter) -> str:
    seconds = letter.arrival.seconds
    return f"{max(seconds, 0):.0f}" if seconds is not None and seconds < HASTY else ""


def without_proof(letter: Letter) -> bool:
    """Where nobody is asked for one, its absence says nothing."""
    return settings.PROOF_OF_WORK and not (letter.arrival.trusted or letter.arrival.proof)


def many_posts(letter: Letter) -> int:
    return letter.arrival.posts if letter.arrival.posts > MANY else 0


RULES = (
    Rule("honeypot", 10, "A field that people do not see is filled in.", lambda it: it.honeypot),
    Rule("links", 2, "Links in the text: {found}.", links, most=8),
    Rule("words", 5, "Words on the list: {found}.", listed_words),
    Rule("repeated", 3, "The same words came before: {found} times.", lambda it: it.seen_before, 6),
    Rule("stutter", 3, "It says the same over and over.", stutters),
    Rule("script", 3, "It is not written in Latin letters.", other_script),
    Rule("hasty", 4, "It was sent after {found} seconds.", hasty, of_words=False),
    Rule("no-proof", 1, "It came without proof of work.", without_proof, of_words=False),
    Rule("many", 4, "Its address sent {found} within a minute.", many_posts, 4, of_words=False),
)
BY_NAME = {rule.name: rule for rule in RULES}

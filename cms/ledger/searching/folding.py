"""Texts without case and accents, letter for letter: a place in one is the same in the other."""

import unicodedata


class Folded(dict[int, str]):
    """The table of `str.translate`, filled in as letters are met. One letter becomes one letter."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = "".join(c for c in unicodedata.normalize("NFKD", letter) if is_base(c)).lower()
        self[code] = folded = plain if len(plain) == 1 else letter
        return folded


def is_base(letter: str) -> bool:
    return not unicodedata.combining(letter)


_TABLE = Folded()


def composed(text: str) -> str:
    """Letters and their accents as one: what `fold` expects."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_TABLE)

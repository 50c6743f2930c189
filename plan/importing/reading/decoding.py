"""Bytes become text, or an error that says how to make them readable."""

import re

from plan.importing.errors import UnreadableFile

MEGABYTE = 1024 * 1024
LARGEST = 2 * MEGABYTE
MOST_LINES = 50_000
SIGNATURES = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a rich text (RTF) document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
INVISIBLE = re.compile("[\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
"""With what makes text run backwards, so that it says what it shows."""
MOST_CONTROLS = 0.01
HOW_TO_SAVE = (
    "Save the page as plain text (.txt) or HTML (.html), encoded as UTF-8, or as a Word document "
    "(.docx)."
)


def decode(name: str, data: bytes) -> str:
    if len(data) > LARGEST:
        size = len(data) / MEGABYTE
        raise UnreadableFile(
            f"{name} is too large: {size:.1f} MB; a page may have {LARGEST // MEGABYTE} MB at most."
        )
    _refuse_other_formats(name, data)
    if (lines := max(data.count(b"\n"), data.count(b"\r"))) > MOST_LINES:
        raise UnreadableFile(
            f"{name} has {lines:,} lines; a page may have {MOST_LINES:,} at most. Split it."
        )
    text = _as_utf_8(name, data)
    controls = len(CONTROL.findall(text))
    if "\x00" in text or controls > MOST_CONTROLS * len(text):
        raise UnreadableFile(f"{name} is binary, not text. {HOW_TO_SAVE}")
    text = INVISIBLE.sub("", CONTROL.sub("", text))
    if not any(character.isalnum() for character in text):
        raise UnreadableFile(f"{name} is empty: there is no text in it to import.")
    return text


def _refuse_other_formats(name: str, data: bytes) -> None:
    for signature, format_name in SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableFile(f"{name} is binary: {format_name}, not text. {HOW_TO_SAVE}")


def _as_utf_8(name: str, data: bytes) -> str:
    if data.startswith(UTF_16):
        raise UnreadableFile(f"{name} is not UTF-8 but UTF-16. {HOW_TO_SAVE}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise UnreadableFile(f"{name} is binary, not text. {HOW_TO_SAVE}") from error
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            f"{name} is not UTF-8: line {line} has the byte 0x{data[error.start]:02X}. "
            f"{HOW_TO_SAVE}"
        ) from error

"""Word documents (.docx): mammoth makes HTML of their headings, lists and tables, which we read."""

import re
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import mammoth

from plan.importing.errors import UnreadableFile
from plan.importing.reading.decoding import CONTROL, INVISIBLE, MEGABYTE
from plan.importing.reading.html import read_html
from plan.importing.reading.source import Source

LARGEST = 10 * MEGABYTE
LARGEST_UNPACKED = 100 * MEGABYTE
DOCUMENT = "word/document.xml"
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
"""
END_OF_BLOCK = re.compile(r"</(?:p|li|tr|h[1-6])>")
HOW_TO_SAVE = "Open it in Word and save it again as .docx, or as plain text (.txt) or HTML (.html)."


def read_docx(name: str, data: bytes) -> Source:
    """Each paragraph, item and row of the document counts as a line."""
    _require_document(name, data)
    try:
        html = mammoth.convert_to_html(
            BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(_picture)
        ).value
    except Exception as error:
        raise UnreadableFile(f"{name} is damaged: it cannot be read. {HOW_TO_SAVE}") from error
    text = INVISIBLE.sub("", CONTROL.sub("", END_OF_BLOCK.sub(r"\g<0>\n", html)))
    return read_html(text)


def _picture(image: Any) -> dict[str, str]:
    """Named in the report, and not taken along: pictures have a library of their own."""
    return {"alt": image.alt_text or "picture", "src": ""}


def _require_document(name: str, data: bytes) -> None:
    if len(data) > LARGEST:
        raise UnreadableFile(
            f"{name} is too large: {len(data) / MEGABYTE:.1f} MB; a document may have "
            f"{LARGEST // MEGABYTE} MB at most. Take its pictures out."
        )
    try:
        parts = {part.filename: part.file_size for part in ZipFile(BytesIO(data)).infolist()}
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableFile(f"{name} is no Word document. {HOW_TO_SAVE}") from error
    if DOCUMENT not in parts:
        raise UnreadableFile(f"{name} is no Word document. {HOW_TO_SAVE}")
    if sum(parts.values()) > LARGEST_UNPACKED:
        raise UnreadableFile(f"{name} unpacks to more than {LARGEST_UNPACKED // MEGABYTE} MB.")

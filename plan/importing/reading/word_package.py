"""A Word document is an archive of XML, looked at before anything in it is parsed.

Word writes no document type and no entities: what has them wants something else. The parser builds
the whole tree, at many times the size of the XML, so there is a number of elements.
"""

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from plan.importing.errors import UnreadableFile
from plan.importing.reading.decoding import MEGABYTE

LARGEST = 10 * MEGABYTE
LARGEST_UNPACKED = 100 * MEGABYTE
LARGEST_TEXT = 20 * MEGABYTE
MOST_ELEMENTS = 150_000
MOST_PARTS = 2_000
DOCUMENT = "word/document.xml"
TEXT = (".xml", ".rels")
DECLARED = [
    word.encode(code)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for code in ("utf-8", "utf-16-le", "utf-16-be")
]
BEGINS = re.compile(rb"<[^/?!]")
HOW_TO_SAVE = "Open it in Word and save it again as .docx, or as plain text (.txt) or HTML (.html)."


def require_word_package(name: str, data: bytes) -> None:
    if len(data) > LARGEST:
        raise UnreadableFile(
            f"{name} is too large: {len(data) / MEGABYTE:.1f} MB; a document may have "
            f"{LARGEST // MEGABYTE} MB at most. Take its pictures out."
        )
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableFile(f"{name} is no Word document. {HOW_TO_SAVE}") from error
    parts = archive.infolist()
    if DOCUMENT not in {part.filename for part in parts}:
        raise UnreadableFile(f"{name} is no Word document. {HOW_TO_SAVE}")
    _require_small(name, parts)
    try:
        _require_plain(name, archive, [part for part in parts if part.filename.endswith(TEXT)])
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise UnreadableFile(f"{name} is damaged: it cannot be read. {HOW_TO_SAVE}") from error


def _require_small(name: str, parts: list[ZipInfo]) -> None:
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise UnreadableFile(f"{name} unpacks to more than {LARGEST_UNPACKED // MEGABYTE} MB.")
    text = sum(part.file_size for part in parts if part.filename.endswith(TEXT))
    if text > LARGEST_TEXT or len(parts) > MOST_PARTS:
        raise UnreadableFile(f"{name} has more text than a page can have. Split it.")


def _require_plain(name: str, archive: ZipFile, parts: list[ZipInfo]) -> None:
    elements = 0
    for part in parts:
        content = archive.read(part)
        if any(word in content for word in DECLARED):
            raise UnreadableFile(f"{name} is damaged: it declares entities. {HOW_TO_SAVE}")
        elements += len(BEGINS.findall(content))
    if elements > MOST_ELEMENTS:
        raise UnreadableFile(f"{name} has more text than a page can have. Split it.")

from collections.abc import Callable
from pathlib import PurePath

from plan.importing.errors import UnreadableFile
from plan.importing.reading import decoding, word_package
from plan.importing.reading.decoding import decode
from plan.importing.reading.docx import read_docx
from plan.importing.reading.html import read_html
from plan.importing.reading.plain_text import read_plain_text
from plan.importing.reading.source import Source

LARGEST = max(decoding.LARGEST, word_package.LARGEST)
"""Bytes that any file may have; what kind of file may have how many is said when it is read."""

MOST_BLOCKS = 3_000
"""Whoever looks at them has a row with choices for each."""

Reader = Callable[[str, bytes], Source]


def _decoded(read: Callable[[str], Source]) -> Reader:
    return lambda name, data: read(decode(name, data))


READERS: dict[str, Reader] = {
    ".txt": _decoded(read_plain_text),
    ".html": _decoded(read_html),
    ".htm": _decoded(read_html),
    ".docx": read_docx,
}


def read_file(name: str, data: bytes) -> Source:
    """The blocks of a file; raise UnreadableFile if it is not a page that can be read."""
    name = PurePath(name).name
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise UnreadableFile(f"{name} is of an unknown kind. What can be imported: {known}.")
    source = reader(name, data)
    if not source.blocks:
        raise UnreadableFile(f"{name} is empty: there is no text in it to import.")
    if len(source.blocks) > MOST_BLOCKS:
        raise UnreadableFile(
            f"{name} has {len(source.blocks):,} paragraphs; what is imported at once may have "
            f"{MOST_BLOCKS:,}. Split it."
        )
    return source

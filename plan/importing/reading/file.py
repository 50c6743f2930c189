from collections.abc import Callable
from pathlib import PurePath

from plan.importing.errors import UnreadableFile
from plan.importing.reading.decoding import decode
from plan.importing.reading.html import read_html
from plan.importing.reading.plain_text import read_plain_text
from plan.importing.reading.source import Source

READERS: dict[str, Callable[[str], Source]] = {
    ".txt": read_plain_text,
    ".html": read_html,
    ".htm": read_html,
}


def read_file(name: str, data: bytes) -> Source:
    """The blocks of a file; raise UnreadableFile if it is not a page that can be read."""
    name = PurePath(name).name
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise UnreadableFile(f"{name} is of an unknown kind. What can be imported: {known}.")
    source = reader(decode(name, data))
    if not source.blocks:
        raise UnreadableFile(f"{name} is empty: there is no text in it to import.")
    return source

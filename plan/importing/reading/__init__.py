"""The bytes of a file become blocks of text that remember their lines."""

from plan.importing.reading.file import read_file
from plan.importing.reading.source import Block, Dropped, Kind, Line, Mark, Source

__all__ = ["Block", "Dropped", "Kind", "Line", "Mark", "Source", "read_file"]

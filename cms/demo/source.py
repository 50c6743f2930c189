"""The files under `content/`: what the demonstration says, apart from how it is set up."""

import tomllib
from pathlib import Path
from typing import Any

Entry = dict[str, Any]

CONTENT = Path(__file__).with_name("content")


def read(path: str) -> Entry:
    """The content file at `path`, such as "toolkit/index"."""
    return tomllib.loads((CONTENT / f"{path}.toml").read_text("utf-8"))


def read_folder(folder: str) -> dict[str, Entry]:
    """All files in `folder` by their names, in alphabetical order."""
    names = sorted(path.stem for path in (CONTENT / folder).glob("*.toml"))
    return {name: read(f"{folder}/{name}") for name in names}

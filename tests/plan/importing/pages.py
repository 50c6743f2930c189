"""The pages that the tests import: our own, and the published one that `SEED_DIR` names."""

import os
from pathlib import Path

import pytest

from plan.importing.reading import Source, read_file
from plan.importing.recognising import Recognition, recognise
from plan.importing.recognising.places import places

PAGES = Path(__file__).parents[2] / "pages"
SEED_NAME = "strategy-4-1-awareness.txt"
TWIN_NAME = "strategy-3-2-childcare.txt"


def page_path(name: str) -> Path:
    """A page of our own, or the seed; skips where the seed is not at hand."""
    if name != SEED_NAME:
        return PAGES / name
    folder = os.environ.get("SEED_DIR")
    if not folder:
        pytest.skip(f"SEED_DIR is not set: give the folder of {SEED_NAME} to test with it")
    return Path(folder) / SEED_NAME


def a_page() -> Path:
    """The seed, or where that is not at hand the page of our own with the same layout."""
    return page_path(SEED_NAME if os.environ.get("SEED_DIR") else TWIN_NAME)


def read_page(name: str) -> Source:
    return read_file(name, page_path(name).read_bytes())


def recognise_page(name: str) -> Recognition:
    return recognise(read_page(name))


def content(source: Source, recognition: Recognition) -> list[str]:
    """Every text of the draft, and every text that was reported as dropped."""
    texts = [passage.text for _, passage in places(recognition)]
    return [" ".join(text.split()) for text in [*texts, *(each.text for each in source.dropped)]]

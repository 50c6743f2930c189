"""What the demonstration says is ours, and it reaches nobody outside."""

import os
import re
from pathlib import Path

import pytest

from cms.demo.source import CONTENT

TEXTS = {path.name: path.read_text("utf-8") for path in CONTENT.rglob("*.toml")}


def test_no_sentence_of_the_seed_page_is_in_it() -> None:
    folder = os.environ.get("SEED_DIR")
    if not folder:
        pytest.skip("SEED_DIR is not set: it names the folder of the seed page")
    for seed in Path(folder).glob("*.txt"):
        lines = [line.strip(" •\t") for line in seed.read_text("utf-8").splitlines()]
        for line in (line for line in lines if len(line) > 40):
            assert not [name for name, text in TEXTS.items() if line in text], line


def test_links_and_addresses_lead_to_example_domains_only() -> None:
    for name, text in TEXTS.items():
        hosts = re.findall(r"https?://([^/\"\s]+)|@([\w.-]+)", text)
        assert all("".join(host).endswith("example.org") for host in hosts), name


def test_rich_text_is_well_formed() -> None:
    for name, text in TEXTS.items():
        for tag in ("p", "ul", "ol", "li", "b"):
            opened, closed = (text.count(f"<{mark}{tag}>") for mark in ("", "/"))
            assert opened == closed, (name, tag)

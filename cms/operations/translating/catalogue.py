"""A language's catalogue on disk: what is written (.po), and compiled beside it (.mo)."""

import io
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from cms.operations.translating import extracting, sources
from cms.operations.translating.extracting import Message

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]")
HEADER = "# What the public site says, in another language."
TRANSLATOR = "the project"
NEVER = datetime(2026, 1, 1, tzinfo=UTC)
"""A date that changes with every run would be in every difference."""


def written(language: str) -> Path:
    return sources.ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def compiled(language: str) -> Path:
    return written(language).with_suffix(".mo")


def found() -> dict[Message, set[str]]:
    """Every message of the sources, with the files that it stands in."""
    messages: dict[Message, set[str]] = {}
    for paths, words in (
        (sources.templates(), extracting.of_template),
        (sources.modules(), extracting.of_module),
    ):
        for path in paths:
            for message in words(path):
                messages.setdefault(message, set()).add(str(path.relative_to(sources.ROOT)))
    return messages


def template() -> Catalog:
    catalogue = Catalog()
    for message, places in found().items():
        locations = [(place, 1) for place in sorted(places)]
        catalogue.add(message.id, locations=locations, context=message.context)
    return catalogue


def read(language: str) -> Catalog:
    path = written(language)
    if not path.exists():
        return Catalog(language, header_comment=HEADER, project="community-plan-cms", version="1")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def refresh(language: str) -> Catalog:
    """Take in what is new, leave out what is gone, guess at nothing; write and compile."""
    catalogue = read(language)
    catalogue.update(template(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.creation_date = catalogue.revision_date = NEVER
    catalogue.last_translator, catalogue.language_team = TRANSLATOR, str(catalogue.locale)
    catalogue.msgid_bugs_address = ""
    catalogue.fuzzy = False
    with written(language).open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, include_lineno=False)
    compiled(language).write_bytes(as_compiled(catalogue))
    return catalogue


def as_compiled(catalogue: Catalog) -> bytes:
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def unfinished(catalogue: Catalog) -> list[str]:
    """Messages without a translation, with a guessed one, or with other placeholders."""
    return [str(each.id) for each in catalogue if each.id and (each.fuzzy or not whole(each))]


def whole(message: Any) -> bool:
    said, meant = texts(message.id), texts(message.string)
    return all(meant) and placeholders(said) == placeholders(meant)


def placeholders(of: list[str]) -> set[str]:
    return {name for text in of for name in PLACEHOLDER.findall(text)}


def texts(one_or_more: str | Iterable[str | None] | None) -> list[str]:
    several = [one_or_more] if isinstance(one_or_more, str | None) else one_or_more
    return [text or "" for text in several]

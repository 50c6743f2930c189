"""A part of the site in Spanish, made as an editor makes it: translated, written, reviewed."""

from typing import Any

from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.models import Locale, Page

from cms.demo.body import fill_body
from cms.demo.choices import State
from cms.demo.review import bring
from cms.demo.shelf import Shelf
from cms.demo.source import Entry, read_folder

LANGUAGE = "es"
ROWS = ("actions", "evidence", "resources")
NOT_WORDS = {"source", "body", *ROWS}


def translate(shelf: Shelf) -> None:
    """All drafts are there before the first is written: they link to each other."""
    drafts = [(_draft(entry, shelf), entry) for entry in read_folder(LANGUAGE).values()]
    for page, entry in drafts:
        draft = page.get_latest_revision_as_object()
        _write(draft, entry, shelf)
        bring(draft, State.LIVE, entry)


def _draft(entry: Entry, shelf: Shelf) -> Page:
    """What *Translate* makes. It is on the shelf under the path of its source, below “es”."""
    source = shelf.page(entry["source"])
    locale = Locale.objects.get(language_code=LANGUAGE)
    page = CopyPageForTranslationAction(source, locale).execute(skip_permission_checks=True)
    shelf.put(f"{LANGUAGE}/{entry['source']}".rstrip("/"), page)
    return page


def _write(draft: Any, entry: Entry, shelf: Shelf) -> None:
    """Rows are in the order of the source's; what an entry does not say stays as it is there."""
    for name in entry.keys() - NOT_WORDS:
        setattr(draft, name, entry[name].strip())
    if "body" in entry:
        fill_body(draft, entry, shelf)
    for name in ROWS:
        for row, words in zip(_rows(draft, name), entry.get(name, ()), strict=True):
            for field, said in words.items():
                setattr(row, field, _listed(said) if isinstance(said, list) else said)


def _rows(draft: Any, name: str) -> list[Any]:
    relation = getattr(draft, name, None)
    return list(relation.all()) if relation else []


def _listed(steps: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{step}</li>' for step in steps)}</ul>"

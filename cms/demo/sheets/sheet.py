from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cms.content.models import PublicPage
from cms.demo.choices import State
from cms.demo.dates import in_days
from cms.demo.shelf import Shelf
from cms.demo.source import Entry

Fill = Callable[[Any, Entry, Shelf], None]


@dataclass(frozen=True)
class Sheet:
    """A page to be: its type, the path it gets below the home page, and what fills it."""

    kind: type[PublicPage]
    path: str
    entry: Entry
    fill: Fill

    @property
    def parent_path(self) -> str:
        return self.path.rpartition("/")[0]

    @property
    def state(self) -> State:
        return State(self.entry.get("state", State.LIVE))

    def fill_in(self, page: PublicPage, shelf: Shelf) -> None:
        _fill_shared(page, self, shelf)
        self.fill(page, self.entry, shelf)


def _fill_shared(page: PublicPage, sheet: Sheet, shelf: Shelf) -> None:
    """What every page type has."""
    entry = sheet.entry
    page.title = entry.get("title", page.title)
    page.slug = sheet.path.rpartition("/")[2] or entry["slug"]
    page.summary = entry["summary"]
    if "picture" in entry:
        page.search_image = shelf.picture(entry["picture"])
    if "owner" in entry:
        page.owner_group = shelf.workgroup(entry["owner"]).reviewers
    if "review_in_days" in entry:
        page.review_by = in_days(entry["review_in_days"])

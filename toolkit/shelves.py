"""The public pages of a toolkit, by topic."""

from dataclasses import dataclass, field

from toolkit.models import ToolkitIndexPage, ToolkitPage, Topic


@dataclass
class Shelf:
    """The pages of one topic; those without a topic stand together on the last one."""

    topic: Topic | None
    pages: list[ToolkitPage] = field(default_factory=list)


def shelves(index: ToolkitIndexPage) -> list[Shelf]:
    """In the order in which an editor arranged the pages: a topic comes with its first page."""
    found: dict[int | None, Shelf] = {}
    for page in _pages(index):
        found.setdefault(page.topic_id, Shelf(page.topic)).pages.append(page)
    return sorted(found.values(), key=lambda shelf: shelf.topic is None)


def _pages(index: ToolkitIndexPage) -> list[ToolkitPage]:
    public = ToolkitPage.objects.child_of(index).live().public().order_by("path")
    parts = ("topic", "resources", "search_image__renditions")
    return list(public.defer_streamfields().prefetch_related(*parts))

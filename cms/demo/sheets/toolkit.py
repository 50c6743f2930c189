from collections.abc import Iterator

from cms.demo.body import fill_body
from cms.demo.dates import in_days
from cms.demo.named import create_named
from cms.demo.sheets.sheet import Sheet
from cms.demo.shelf import Shelf
from cms.demo.source import Entry, read, read_folder
from toolkit.models import Resource, ToolkitIndexPage, ToolkitPage, Topic

CHECKED_DAYS_AGO = 45


def create_topics() -> None:
    create_named(Topic, read("toolkit/topics")["topics"])


def sheets() -> Iterator[Sheet]:
    entries = read_folder("toolkit")
    index = entries.pop("index")
    del entries["topics"]
    yield Sheet(ToolkitIndexPage, index["slug"], index, fill_index)
    for entry in entries.values():
        yield Sheet(ToolkitPage, f"{index['slug']}/{entry['slug']}", entry, fill_page)


def fill_index(page: ToolkitIndexPage, entry: Entry, shelf: Shelf) -> None:
    page.introduction = entry["introduction"].strip()


def fill_page(page: ToolkitPage, entry: Entry, shelf: Shelf) -> None:
    page.audience = entry["audience"]
    page.topic = Topic.objects.get(name=entry["topic"])
    page.resources = [_resource(each, shelf) for each in entry["resources"]]
    page.tags.set(entry["tags"])
    fill_body(page, entry, shelf)


def _resource(entry: Entry, shelf: Shelf) -> Resource:
    return Resource(
        title=entry["title"],
        description=entry["description"],
        kind=entry["kind"],
        language=entry.get("language", "en"),
        file=shelf.file(entry["file"]) if "file" in entry else None,
        url=entry.get("url", ""),
        last_checked=in_days(-CHECKED_DAYS_AGO),
    )

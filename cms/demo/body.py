"""From the blocks of a content file to the stored form of a StreamField's."""

from collections.abc import Callable
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.models import Page

from cms.demo.shelf import Shelf
from cms.demo.source import Entry

Value = Any


def fill_stream(page: Page, field: str, blocks: list[tuple[str, Value]]) -> None:
    setattr(page, field, stream(page, field, blocks))


def stream(page: Any, field: str, blocks: list[tuple[str, Value]]) -> StreamValue:
    """A value for the StreamField `field` of `page`."""
    stored = [{"type": kind, "value": value} for kind, value in blocks]
    value: StreamValue = page._meta.get_field(field).stream_block.to_python(stored)
    return value


def fill_body(page: Page, entry: Entry, shelf: Shelf) -> None:
    blocks = [(each["type"], BLOCKS[each["type"]](each, shelf)) for each in entry.get("body", ())]
    fill_stream(page, "body", blocks)


def prose(text: str) -> str:
    return text if text.startswith("<") else f"<p>{text}</p>"


def link(entry: Entry, shelf: Shelf) -> Value:
    """A link block; `page` is a path below the home page."""
    return {
        "label": entry.get("label") or entry["title"],
        "page": shelf.page_id(entry["page"]) if "page" in entry else None,
        "file": None,
        "url": entry.get("url", ""),
    }


def _heading(entry: Entry, shelf: Shelf) -> Value:
    return {"text": entry["text"], "level": "h2"}


def _paragraph(entry: Entry, shelf: Shelf) -> Value:
    return prose(entry["text"])


def _list(entry: Entry, shelf: Shelf) -> Value:
    style = "numbers" if entry.get("ordered") else "bullets"
    return {"style": style, "items": [prose(item) for item in entry["items"]]}


def _quote(entry: Entry, shelf: Shelf) -> Value:
    return {"text": entry["text"], "role": f"{entry['speaker']}, {entry['organization']}"}


def _callout(entry: Entry, shelf: Shelf) -> Value:
    tone = entry.get("tone", "note")
    return {"tone": tone, "heading": entry["title"], "text": prose(entry["text"])}


def _accordion(entry: Entry, shelf: Shelf) -> Value:
    items = entry["items"]
    return {"items": [{"heading": i["title"], "text": prose(i["text"])} for i in items]}


def _statistic(entry: Entry, shelf: Shelf) -> Value:
    return {name: entry[name] for name in ("figure", "measures", "source")}


def _table(entry: Entry, shelf: Shelf) -> Value:
    columns = [{"type": "text", "heading": heading} for heading in entry["header"]]
    rows = [{"values": row} for row in entry["rows"]]
    return {"caption": entry["caption"], "table": {"columns": columns, "rows": rows}}


def _image(entry: Entry, shelf: Shelf) -> Value:
    picture = shelf.picture(entry["picture"])
    image = {"image": picture.pk, "decorative": False, "alt_text": picture.description}
    return {"image": image, "caption": entry.get("caption", "")}


def _document(entry: Entry, shelf: Shelf) -> Value:
    return {"file": shelf.file(entry["file"]).pk, "description": entry.get("text", "")}


def _embed(entry: Entry, shelf: Shelf) -> Value:
    return {"url": entry["url"], "title": entry["title"]}


def _link_list(entry: Entry, shelf: Shelf) -> Value:
    links = [link(each, shelf) for each in entry["links"]]
    return {"heading": entry.get("title", ""), "links": links}


def _call_to_action(entry: Entry, shelf: Shelf) -> Value:
    return {"heading": entry["title"], "text": entry["text"], "link": link(entry, shelf)}


BLOCKS: dict[str, Callable[[Entry, Shelf], Value]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "list": _list,
    "quote": _quote,
    "callout": _callout,
    "accordion": _accordion,
    "statistic": _statistic,
    "table": _table,
    "image": _image,
    "document": _document,
    "embed": _embed,
    "link_list": _link_list,
    "call_to_action": _call_to_action,
}

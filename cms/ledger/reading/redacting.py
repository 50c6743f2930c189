"""A body of the past without what it says of some other documents.

What is left fits the schema, and the sentences of its author: a link loses its target and keeps its
words, an image goes, and so does whatever only names the other document.
"""

import re
from collections.abc import Collection
from typing import Any

import orjson

from cms.ledger import registry
from cms.ledger.canonical import dumps
from cms.ledger.reading.essentials import Path, essentials

_ID = re.compile(rb"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_NAMED = 'data-document-id="'
_LINK = re.compile(rf'<a [^>]*?{_NAMED}([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(rf'<img [^>]*?{_NAMED}([^"]*)"[^>]*>')

LOST = object()


def mentioned(body: bytes) -> set[str]:
    """Whatever may be the id of a document in it."""
    return {each.decode() for each in _ID.findall(body)}


def redacted(body: bytes, sealed: Collection[str]) -> bytes:
    """The body without the documents of these ids; the very same, if it names none of them."""
    if mentioned(body).isdisjoint(sealed):
        return body
    document = orjson.loads(body)
    return dumps(Redaction(sealed, essentials(registry.by_type(document["type"]))).of(document))


class Redaction:
    def __init__(self, sealed: Collection[str], essential: Collection[Path]) -> None:
        self.sealed = sealed
        self.essential = essential
        self.slugs: set[str] = set()
        """Of what was left out: filters take them, and a document may list them by themselves."""

    def of(self, document: dict[str, Any]) -> dict[str, Any]:
        kept = self.fields(document, ())
        return {name: self.without_slugs(each) for name, each in kept.items()}

    def fields(self, whole: dict[str, Any], here: Path) -> dict[str, Any]:
        kept = {name: self.value(each, (*here, name)) for name, each in whole.items()}
        for name in [name for name, each in kept.items() if each is LOST]:
            kept[name] = None
            kept |= dict.fromkeys({name.replace("document", "url"), "hreflang"} & kept.keys())
        return kept

    def value(self, value: Any, here: Path) -> Any:
        if isinstance(value, str):
            return self.text(value) if _NAMED in value else value
        if isinstance(value, list):
            return [kept for one in value if (kept := self.value(one, here)) is not LOST]
        return self.part(value, here) if isinstance(value, dict) else value

    def part(self, part: dict[str, Any], here: Path) -> Any:
        if part.get("id") in self.sealed:
            self.slugs |= {part["slug"]} if "slug" in part else set()
            return LOST
        kept = self.fields(part, here)
        lost = [name for name in part if kept[name] is None and part[name] is not None]
        return LOST if any((*here, name) in self.essential for name in lost) else kept

    def text(self, html: str) -> str:
        html = _LINK.sub(lambda link: link[2] if link[1] in self.sealed else link[0], html)
        return _IMAGE.sub(lambda image: "" if image[1] in self.sealed else image[0], html)

    def without_slugs(self, value: Any) -> Any:
        if isinstance(value, list) and self.slugs:
            return [one for one in value if not (isinstance(one, str) and one in self.slugs)]
        return value

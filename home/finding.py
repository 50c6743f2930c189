"""The site's search: what is public, read from the ledger, so that no draft can be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from django.utils.text import Truncator, capfirst

from cms.ledger import registry
from home.matching import documents_with

WORD = re.compile(r"[^\W_][\w.’'-]*")
MOST_WORDS = 8
EXCERPT_LENGTH = 220
UNREAD = frozenset(
    [
        "id",
        "type",
        "locale",
        "path",
        "url",
        "slug",
        "html",
        "srcset",
        "renditions",
        "seo",
        "parent",
        "ancestors",
        "plan",
        "document",
        "status",
        "role",
        "leads",
        "size",
        "audience",
        "published_at",
        "updated_at",
    ]
)
"""Codes, stamps and the names of other pages: parts of a document that are not its text."""


@dataclass(frozen=True)
class Hit:
    title: str
    path: str
    kind: str
    excerpt: str
    rank: int


def find(query: str) -> list[Hit]:
    """The public pages with all words of the query; those that name them in the title first."""
    words = [word.rstrip(".’'-").lower() for word in WORD.findall(query)[:MOST_WORDS]]
    if not words:
        return []
    rows = documents_with(words).values_list("type", "title", "path", "edition__body")
    hits = (_hit(words, *row) for row in rows)
    return sorted((hit for hit in hits if hit), key=lambda hit: (hit.rank, hit.path))


def _hit(
    words: list[str], type_: str, title: str, path: str, body: bytes | memoryview
) -> Hit | None:
    document = orjson.loads(body)
    summary = document.get("summary") or ""
    texts = list(_texts(document))
    for rank, text in enumerate((title, f"{title} {summary}", " ".join(texts))):
        if _has_all(words, text):
            excerpt = summary if rank < 2 else _around(words, texts)
            return Hit(title, path, _kind(type_), excerpt, rank)
    return None


def _has_all(words: list[str], text: str) -> bool:
    lower = text.lower()
    return all(word in lower for word in words)


def _around(words: list[str], texts: list[str]) -> str:
    """The text that holds most of the words, cut to length around the first of them."""
    text = max(texts, key=lambda text: sum(word in text.lower() for word in words))
    first = min(place for word in words if (place := text.lower().find(word)) >= 0)
    start = text.rfind(" ", 0, max(0, first - EXCERPT_LENGTH // 3)) + 1
    return ("… " if start else "") + Truncator(text[start:]).chars(EXCERPT_LENGTH)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name not in UNREAD:
                yield from _texts(item)


def _kind(type_: str) -> str:
    document = registry.by_type(type_)
    model: Any = document and document.model
    return str(capfirst(model._meta.verbose_name)) if model else ""

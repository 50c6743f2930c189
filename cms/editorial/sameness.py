"""Is this the same text, though the editor wrote it down differently?

A form that nobody touched comes back with other keys of paragraphs and blocks, new rows for the
same tags, and positions where there were none. A reviewer who only comments must not be told that
they changed the text.
"""

import json
import re
from typing import Any

from wagtail.models import COMMENTS_RELATION_NAME

from cms.editorial.digest import canonical

BOOKKEEPING = frozenset(
    {
        COMMENTS_RELATION_NAME,
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
        "owner",
    }
)
"""What a page row says about its handling, not to the public; Wagtail saves it on live pages."""

POSITION = frozenset(
    {
        "depth",
        "expired",
        "first_published_at",
        "last_published_at",
        "live",
        "live_revision",
        "path",
        "url_path",
    }
)
"""What Wagtail takes from the row, not from the revision, or stamps when it publishes."""

IDENTITY = frozenset({"id", "pk", "sort_order"})
PARAGRAPH_KEY = re.compile(r' data-block-key="[^"]*"')


def same_text(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """True if the two contents say the same, comments and bookkeeping aside."""
    return canonical(meaning(text(one))) == canonical(meaning(text(other)))


def text(content: dict[str, Any]) -> dict[str, Any]:
    ignored = BOOKKEEPING | POSITION
    return {name: value for name, value in content.items() if name not in ignored}


def meaning(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: meaning(each) for name, each in value.items() if name not in IDENTITY}
    if isinstance(value, list):
        meant = [meaning(each) for each in value]
        return sorted(meant, key=canonical) if is_unordered(value) else meant
    return meaning_of_string(value) if isinstance(value, str) else value


def is_unordered(rows: list[Any]) -> bool:
    """Rows of a relation that keeps no order: tags."""
    return all(isinstance(row, dict) and "pk" in row and "sort_order" not in row for row in rows)


def meaning_of_string(value: str) -> Any:
    """Streams are stored as JSON inside the JSON."""
    if value.startswith("["):
        try:
            return meaning(json.loads(value))
        except ValueError:
            return value
    return PARAGRAPH_KEY.sub("", value)

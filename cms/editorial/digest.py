"""What counts as the same text."""

import json
from hashlib import sha256
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import COMMENTS_RELATION_NAME, Revision

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


def digest(revision: Revision) -> str:
    """SHA-256 of the content as stored: what is in memory may be another text."""
    stored = Revision.objects.values_list("content", flat=True).get(pk=revision.pk)
    return sha256(canonical(stored)).hexdigest()


def same_text(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """True if the two contents differ in nothing but comments and bookkeeping."""
    return canonical(text(one)) == canonical(text(other))


def text(content: dict[str, Any]) -> dict[str, Any]:
    ignored = BOOKKEEPING | POSITION
    return {name: value for name, value in content.items() if name not in ignored}


def canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(
        content, cls=DjangoJSONEncoder, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()

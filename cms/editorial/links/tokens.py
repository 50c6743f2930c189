"""Whoever reads the database cannot open a link: it holds the hash of what the mail holds."""

import secrets
from hashlib import sha256
from typing import Any, Protocol

from cms.editorial.models.review_link import ReviewLink

BYTES = 32


class Holder(Protocol):
    """A row that somebody opens by a token."""

    token_digest: Any

    def save(self, *, update_fields: list[str]) -> None: ...


def issue(holder: Holder) -> str:
    """A new token for `holder`; one that it had before opens nothing any more."""
    token = secrets.token_urlsafe(BYTES)
    holder.token_digest = hashed(token)
    holder.save(update_fields=["token_digest"])
    return token


def find(token: str) -> ReviewLink:
    """Raises ReviewLink.DoesNotExist."""
    found: ReviewLink = ReviewLink.objects.select_related("page", "created_by").get(
        token_digest=hashed(token)
    )
    return found


def hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()

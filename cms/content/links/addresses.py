"""The addresses of other sites that stand on a page."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import urldefrag, urlsplit

from django.db.models import URLField
from wagtail.blocks import RichTextBlock, URLBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import RichTextField
from wagtail.models import Page

from cms.content.checks.pieces import Piece, pieces

HREF = re.compile(r"""<a\b[^>]*?\bhref\s*=\s*["']([^"']+)["']""", re.I)
LONGEST = 2000


def outgoing(page: Page) -> Iterator[tuple[Piece, str]]:
    """Each address with the piece in which it stands, as often as it stands there."""
    for piece in pieces(page):
        for address in _written_in(piece):
            if is_checkable(address):
                yield piece, normal(address)


def is_checkable(address: str) -> bool:
    """Only what a browser fetches: no mail, no telephone, no path of this site."""
    try:
        parts = urlsplit(address.strip())
        return bool(
            parts.scheme in ("http", "https") and parts.hostname and len(address) <= LONGEST
        )
    except ValueError:
        return False


def normal(address: str) -> str:
    """The address as one machine asks another for it: without the place on the page."""
    return urldefrag(address.strip()).url


def host_of(address: str) -> str:
    """Who is asked: scheme, name and port."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def _written_in(piece: Piece) -> list[str]:
    kind: Any = piece.kind
    if isinstance(kind, URLField | URLBlock):
        return [str(piece.value or "")]
    if isinstance(kind, EmbedBlock):
        return [getattr(piece.value, "url", "") or ""]
    if isinstance(kind, RichTextField | RichTextBlock):
        source = getattr(piece.value, "source", piece.value) or ""
        return [unescape(found) for found in HREF.findall(str(source))]
    return []

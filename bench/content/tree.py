"""Where a page stands, computed as treebeard and Wagtail would, without asking the database."""

from typing import Any

from django.utils import timezone
from wagtail.models import Page


def place(parent: Any, position: int, slug: str) -> dict[str, Any]:
    """The columns of a live child of `parent`; `position` counts from 1."""
    parent.numchild += 1
    now = timezone.now()
    return {
        "path": Page._get_path(parent.path, parent.depth + 1, position),
        "depth": parent.depth + 1,
        "slug": slug,
        "url_path": f"{parent.url_path}{slug}/",
        "locale_id": parent.locale_id,
        "live": True,
        "first_published_at": now,
        "last_published_at": now,
    }


def count_children(*parents: Any) -> None:
    Page.objects.bulk_update(
        [Page(pk=parent.pk, numchild=parent.numchild) for parent in parents], ["numchild"], 500
    )

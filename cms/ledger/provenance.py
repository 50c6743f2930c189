"""How an edition came to be, for our own eyes: who published it, and which approval is behind it.

The ledger knows nothing of workflows. Who does registers a provider: it is given the ids of the
revisions that went live and answers, for those that were approved, what to keep about it (JSON).
"""

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import Max
from wagtail.models import PageLogEntry

Provider = Callable[[Collection[int]], dict[int, Any]]

_providers: list[Provider] = []
_excuses: list[Callable[[Collection[int]], dict[int, str]]] = []

PUBLIC_ACTIONS = (
    "wagtail.publish",
    "wagtail.publish.schedule",
    "wagtail.unpublish",
    "wagtail.delete",
    "wagtail.move",
    "wagtail.rename",
    "wagtail.copy",
    "wagtail.create_alias",
    "editorial.withdraw",
    "editorial.restore",
)


def register(provider: Provider) -> None:
    if provider not in _providers:
        _providers.append(provider)


def register_excuses(provider: Callable[[Collection[int]], dict[int, str]]) -> None:
    """`provider` knows for some revisions that went live unapproved how that came to be."""
    if provider not in _excuses:
        _excuses.append(provider)


def excuses(revisions: Collection[int]) -> dict[int, str]:
    return {key: why for provider in _excuses for key, why in provider(revisions).items()}


def reviews(revisions: Collection[int]) -> dict[int, Any]:
    """What stands behind each revision; a revision that nobody approved is absent."""
    return {
        revision: review
        for provider in _providers
        for revision, review in provider(revisions).items()
    }


def actors(pages: Collection[int]) -> dict[int, int]:
    """Who last did something public to each page, by Wagtail's log."""
    entries = PageLogEntry.objects.filter(page_id__in=pages, action__in=PUBLIC_ACTIONS)
    newest = entries.order_by().values("page_id").annotate(newest=Max("id")).values("newest")
    acted = PageLogEntry.objects.filter(id__in=newest, user_id__isnull=False)
    return dict(acted.values_list("page_id", "user_id"))

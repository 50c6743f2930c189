"""Pages that say the same in several languages, and who is to hear of it when they change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.models import Page

from cms.ledger.cards import Card
from cms.ledger.keys import PAGE, VERSIONS, Key, by_label
from cms.ledger.recorder.finding import batches


def in_other_languages(marked: Iterable[Key]) -> set[Key]:
    """What a change of these pages may concern, though nothing that it shows is marked.

    The public pages that say the same: each names the others, and a page that is public for the
    first time is named by nobody yet. And what leads to any of them, deleted ones included, in a
    language of its own.
    """
    ids = by_label(marked).get(PAGE, [])
    found: set[Key] = {(VERSIONS, pk) for pk in ids}
    for batch in batches(ids):
        for pk, live in same_as(Q(pk__in=batch)).values_list("pk", "live"):
            found |= {(PAGE, pk), (VERSIONS, pk)} if live else {(VERSIONS, pk)}
    return found


def versions_of(ids: list[int]) -> Iterator[Card]:
    """By the ids of pages: which live pages say the same.

    A page that was never public has no card, for it leaves no mark: nobody would hear of its end.
    """
    pages: dict[UUID, list[int]] = defaultdict(list)
    keys: dict[int, UUID] = {}
    for page in same_as(Q(pk__in=ids)).order_by("locale_id"):
        if page.live or page.first_published_at:
            keys[page.pk] = page.translation_key
        if page.live:
            pages[page.translation_key].append(page.pk)
    for pk in ids:
        if there := pages.get(keys[pk]) if pk in keys else None:
            yield versions(pk, there)


def same_as(pages: Q) -> QuerySet[Page]:
    keys = Page.objects.filter(pages).values("translation_key")
    rows = Page.objects.filter(translation_key__in=keys).order_by()
    return rows.only("live", "first_published_at", "translation_key")


def versions(page_id: int, pages: list[int]) -> Card:
    return Card(
        key=(VERSIONS, page_id),
        type=VERSIONS,
        id=None,
        title="",
        path=None,
        url=None,
        locale="",
        facts={"pages": pages},
    )

"""Which documents show something that is different now."""

from django.db.models import QuerySet
from wagtail.models import Page

from cms.ledger.cards import digest_of
from cms.ledger.keys import PAGE, VERSIONS, Key, by_label
from cms.ledger.models import Dependency
from cms.ledger.recorder.finding import batches
from cms.ledger.recorder.languages import in_other_languages
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.spreading import spread


def reached(library: Library, marked: set[Key]) -> set[Key]:
    """The objects whose documents are to be looked at on account of marks, beside the marked."""
    opened = marked | spread(marked)
    if library.surroundings.several_languages:
        opened |= in_other_languages(opened) | left_behind(opened)
    objects = {key for key in opened if key[0] != VERSIONS}
    return (objects | dependents(library, opened)) - marked


def left_behind(touched: set[Key]) -> set[Key]:
    """Whoever asked for a page that is no longer there: it cannot be said any more which pages said
    the same, and a private one never had a card that could change."""
    return {
        key
        for batch in batches(by_label(touched).get(PAGE, []))
        if (
            gone := set(batch) - set(Page.objects.filter(pk__in=batch).values_list("pk", flat=True))
        )
        for key in documents_of(Dependency.objects.filter(label=PAGE, object_id__in=gone))
    }


def dependents(library: Library, touched: set[Key]) -> set[Key]:
    """The objects whose documents saw another card of one of these than there is now.

    Only the digests are compared at first, a few per object; the documents, which may be many, are
    read only where a card has changed.
    """
    changed: set[Key] = set()
    for label, ids in by_label(touched).items():
        for batch in batches(ids):
            changed |= outdated(library, label, batch)
    return changed


def outdated(library: Library, label: str, ids: list[int]) -> set[Key]:
    shown = Dependency.objects.filter(label=label, object_id__in=ids)
    seen = set(shown.order_by().values_list("object_id", "digest").distinct())
    library.load((label, pk) for pk, _ in seen)
    return {
        key
        for pk, digest in seen
        if digest != digest_of(library.card((label, pk)))
        for key in documents_of(Dependency.objects.filter(label=label, object_id=pk, digest=digest))
    }


def documents_of(dependencies: QuerySet[Dependency]) -> set[Key]:
    """Those that asked; none where one was erased."""
    rows = dependencies.order_by().values_list("document__label", "document__object_id")
    return {(label, pk) for label, pk in rows if pk is not None}

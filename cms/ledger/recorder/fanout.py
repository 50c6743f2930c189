"""Which documents show something that is different now."""

from cms.ledger.cards import digest_of
from cms.ledger.keys import VERSIONS, Key, by_label
from cms.ledger.models import Dependency
from cms.ledger.recorder.finding import batches
from cms.ledger.recorder.languages import in_other_languages
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.spreading import spread


def reached(library: Library, marked: set[Key]) -> set[Key]:
    """The objects whose documents are to be looked at on account of marks, beside the marked."""
    opened = marked | spread(marked)
    if library.surroundings.several_languages:
        opened |= in_other_languages(opened)
    objects = {key for key in opened if key[0] != VERSIONS}
    return (objects | dependents(library, opened)) - marked


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
        for key in documents_that_saw(label, pk, digest)
    }


def documents_that_saw(label: str, object_id: int, digest: str) -> set[Key]:
    saw = Dependency.objects.filter(label=label, object_id=object_id, digest=digest)
    return {
        (of, pk)
        for of, pk in saw.values_list("document__label", "document__object_id")
        if pk is not None
    }

"""Marks that stand for many objects: opened only when drained, so that setting them is cheap."""

from collections.abc import Iterator

from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page

from cms.ledger import keys, registry
from cms.ledger.keys import Key, by_label
from cms.ledger.models import Identity


def spread(marked: set[Key]) -> set[Key]:
    """What the marks stand for, beyond themselves."""
    grouped = by_label(marked)
    if keys.EVERYTHING in grouped:
        return everything()
    below = descendants(grouped.get(keys.BELOW_PAGE, []))
    return below | collected(grouped.get(keys.IN_COLLECTION, []))


def descendants(pages: list[int]) -> set[Key]:
    """These pages and those below them that are, or once were, public."""
    once = Identity.objects.filter(label=keys.PAGE, published_at__isnull=False)
    public = Page.objects.filter(Q(live=True) | Q(pk__in=once.values("object_id"))).order_by()
    return {
        (keys.PAGE, pk)
        for path in Page.objects.filter(pk__in=pages).values_list("path", flat=True)
        for pk in public.filter(path__startswith=path).values_list("pk", flat=True)
    }


def collected(collections: list[int]) -> set[Key]:
    """The images and files in these collections and those below them."""
    if not collections:
        return set()
    paths = tuple(Collection.objects.filter(pk__in=collections).values_list("path", flat=True))
    inside = [c.pk for c in Collection.objects.all() if paths and c.path.startswith(paths)]
    return {
        (keys.label(model), pk)
        for model in (get_image_model(), get_document_model())
        for pk in model._base_manager.filter(collection_id__in=inside).values_list("pk", flat=True)
    }


def everything() -> set[Key]:
    """Whatever is a document, may be one, or was one."""
    return {*ever_documents(), *live_pages(), *other_objects()}


def ever_documents() -> Iterator[Key]:
    named = Identity.objects.filter(object_id__isnull=False, published_at__isnull=False)
    for label, pk in named.values_list("label", "object_id"):
        yield label, pk or 0


def live_pages() -> Iterator[Key]:
    for pk in Page.objects.filter(live=True).order_by().values_list("pk", flat=True):
        yield keys.PAGE, pk


def other_objects() -> Iterator[Key]:
    for document in registry.documents():
        if not keys.is_page(document.model):
            for pk in document.model._base_manager.order_by().values_list("pk", flat=True):
                yield keys.label(document.model), pk

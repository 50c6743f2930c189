"""Many pages at once. Django's own bulk_create refuses models that inherit from one with a table.

The gate is not asked, as it guards `save`; the ledger's triggers are in the database and see all.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from wagtail.models import Page

CHUNK = 1000


def insert(rows: Sequence[Model] | Iterator[Model]) -> None:
    rows = iter(rows)
    while chunk := list(islice(rows, CHUNK)):
        type(chunk[0])._base_manager.bulk_create(chunk)


def insert_pages(pages: Sequence[Any]) -> None:
    """Write specific pages of one class; they know their ids afterwards."""
    for start in range(0, len(pages), CHUNK):
        insert_some(pages[start : start + CHUNK])


def insert_some(pages: Sequence[Any]) -> None:
    kind = type(pages[0])
    content_type = ContentType.objects.get_for_model(kind)
    for page in pages:
        page.content_type = content_type
        page.draft_title = page.title
    shared = Page._base_manager.bulk_create([as_stock(page) for page in pages])
    for page, stock in zip(pages, shared, strict=True):
        page.id = page.page_ptr_id = stock.pk
    insert_own_rows(kind, pages)


def as_stock(page: Any) -> Page:
    fields = Page._meta.concrete_fields
    return Page(**{field.attname: getattr(page, field.attname) for field in fields})


def insert_own_rows(kind: Any, pages: Sequence[Any]) -> None:
    fields = kind._meta.local_concrete_fields
    size = connection.ops.bulk_batch_size(fields, pages)
    for start in range(0, len(pages), size):
        kind._base_manager._insert(pages[start : start + size], fields=fields, using="default")

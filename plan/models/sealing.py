"""What is published for good: a progress update and its parts are never changed or deleted.

A correction is a new update that says what it corrects. An update counts as published from its
first publication on, also after it was withdrawn. The one exception is the publication itself,
while the gate holds the doorway open.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, QuerySet
from wagtail.models import Page, PageQuerySet

from cms.editorial import doorway
from cms.editorial.refusals import Refusal
from cms.editorial.sameness import BOOKKEEPING, POSITION, same_text

HANDLING = BOOKKEEPING | POSITION


class Unalterable(Refusal):
    """A published progress update is never changed or deleted: report a correction, which is a new
    update that says what was wrong."""


def is_sealed(page_id: int | None) -> bool:
    return bool(sealed([page_id] if page_id else []))


def sealed(page_ids: Iterable[int]) -> set[int]:
    """Which of these updates have been published."""
    published = Page.objects.filter(pk__in=list(page_ids), first_published_at__isnull=False)
    found = published.order_by().values_list("pk", flat=True)
    return {page_id for page_id in found if not doorway.is_open(page_id)}


def refuse_change(page: Page, update_fields: Iterable[str] | None) -> None:
    """Raise Unalterable if saving `page` would say something else than what was published."""
    if update_fields is not None and HANDLING.issuperset(update_fields):
        return
    if is_sealed(page.pk):
        stored = type(page)._base_manager.get(pk=page.pk)
        if not same_text(page.serializable_data(), stored.serializable_data()):
            raise Unalterable


class SealedPageQuerySet(PageQuerySet):
    def update(self, **values: Any) -> int:
        if not HANDLING.issuperset(values) and sealed(self.values_list("pk", flat=True)):
            raise Unalterable
        return super().update(**values)


class SealedPartQuerySet(QuerySet[Any]):
    """Rows that belong to an update, by the name `page`."""

    def update(self, **values: Any) -> int:
        if sealed(self.values_list("page_id", flat=True)):
            raise Unalterable
        return super().update(**values)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        rows = list(objs)
        if sealed({row.page_id for row in rows if row.page_id}):
            raise Unalterable
        return super().bulk_create(rows, *args, **kwargs)


def refuse_deletion(instance: Model, **kwargs: Any) -> None:
    """On `pre_delete`: Django sends it for each row, however the deletion began."""
    if is_sealed(getattr(instance, "page_id", None) or instance.pk):
        raise Unalterable

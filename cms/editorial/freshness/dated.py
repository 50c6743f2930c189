"""Pages with the day by which they are checked, and the group that owns them.

Both are fields of every page type, each in its own table; here they are found for all at once.
"""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from wagtail.models import Page, get_page_models

from cms.editorial.gate import GatedPage


def kinds() -> list[type[Page]]:
    return [model for model in get_page_models() if issubclass(model, GatedPage)]


def dated(pages: QuerySet[Page] | None = None) -> Any:
    """`pages` (all, if none are given) with `review_by` and `owned_by`, the group's id."""
    found = Page.objects.all() if pages is None else pages
    return found.annotate(review_by=_any_of("review_by"), owned_by=_any_of("owner_group_id"))


def to_check(until: date) -> Any:
    """Public pages whose day is `until` or earlier; an alias is checked with its source."""
    return dated().filter(live=True, alias_of=None, review_by__lte=until)


def overdue_on(today: date) -> Any:
    """Public pages whose day has passed, aliases among them: readers see those, too."""
    return dated().filter(live=True, review_by__lt=today)


def _any_of(field: str) -> Coalesce:
    """Of a page's row in the one table that it has a row in."""
    return Coalesce(*[F(f"{model._meta.model_name}__{field}") for model in kinds()])

"""The tables that matter to every public document, whatever its type."""

from django.db.models import Model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from cms.ledger import keys
from cms.ledger.triggers.watched import Watched

PAGE_COLUMNS = (
    "path",
    "url_path",
    "slug",
    "title",
    "seo_title",
    "search_description",
    "show_in_menus",
    "live",
    "content_type_id",
    "locale_id",
    "translation_key",
    "first_published_at",
    "last_published_at",
)
"""What a draft save never touches: else each one of a live page would leave a mark."""

EVER_PUBLIC = "({row}.live OR {row}.first_published_at IS NOT NULL)"
"""Also what was public once: moved below a restriction, its past must be sealed."""


def platform() -> list[Watched]:
    return [
        Watched(table(Page), "id", keys.PAGE, PAGE_COLUMNS, EVER_PUBLIC),
        Watched(table(PageViewRestriction), "page_id", keys.BELOW_PAGE),
        Watched(table(Collection), "id", keys.IN_COLLECTION, ("path",)),
        Watched(table(CollectionViewRestriction), "collection_id", keys.IN_COLLECTION),
        Watched(table(Site), "id", keys.EVERYTHING),
        Watched(table(Locale), "id", keys.EVERYTHING),
    ]


def table(model: type[Model]) -> str:
    return model._meta.db_table

from typing import Any

from django.conf import settings
from django.db.models import F, OuterRef, QuerySet, Subquery
from wagtail.models import Page, Revision


def behind(pages: QuerySet[Page] | None = None) -> Any:
    """Those of `pages` (all, if none are given) that are behind their source, with `source_id` and
    `source_written_at`."""
    translations = Page.objects.all() if pages is None else pages
    sources = Page.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE,
        translation_key=OuterRef("translation_key"),
        live=True,
    )
    return (
        translations.exclude(locale__language_code=settings.LANGUAGE_CODE)
        .filter(alias_of=None)
        .annotate(
            source_id=Subquery(sources.values("pk")[:1]),
            source_written_at=Subquery(sources.values("live_revision__created_at")[:1]),
        )
        .filter(source_written_at__gt=F("latest_revision_created_at"))
    )


def before(source_id: int, translation: Page) -> Revision | None:
    """The text of the source that the translation was last saved beside."""
    texts = Revision.page_revisions.filter(object_id=str(source_id))
    then = texts.filter(created_at__lte=translation.latest_revision_created_at)
    return then.order_by("created_at", "pk").last()

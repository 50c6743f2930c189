from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.editorial.freshness.marking import mark_page
from cms.editorial.gate import GatedPage


def connect() -> None:
    """A publication may bring another day; in its transaction, so that one edition says both."""
    page_published.connect(follow, dispatch_uid="editorial.freshness.published")
    page_unpublished.connect(follow, dispatch_uid="editorial.freshness.unpublished")


def follow(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, GatedPage):
        mark_page(instance, getattr(instance, "review_by", None))

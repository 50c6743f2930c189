from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from awards.cycle.keeping import keep_phases
from awards.models import AwardYearPage


def connect() -> None:
    """A publication may bring other days; in its transaction, so that one edition says both."""
    page_published.connect(follow, dispatch_uid="awards.cycle.published")
    page_unpublished.connect(follow, dispatch_uid="awards.cycle.unpublished")


def follow(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, AwardYearPage):
        keep_phases()

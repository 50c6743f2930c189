from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from plan.input.phases import keep_phases
from plan.models import PlanPage, StrategyPage


def connect() -> None:
    """A publication may bring other days; in its transaction, so that one edition says both."""
    page_published.connect(follow, dispatch_uid="plan.input.published")
    page_unpublished.connect(follow, dispatch_uid="plan.input.unpublished")


def follow(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, PlanPage | StrategyPage):
        keep_phases(instance)

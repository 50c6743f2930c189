from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from wagtail.admin.widgets import Button
from wagtail.models import Page

from plan.models import StrategyPage
from plan.updates.lock import report_url


def report_buttons(page: Page, user: User, **kwargs: Any) -> Iterator[Button]:
    """On a public strategy, for whoever may write below it."""
    is_strategy = page.cached_content_type.model_class() is StrategyPage
    if is_strategy and page.live and page.permissions_for_user(user).can_add_subpage():
        yield Button("Report progress", url=report_url(page.pk), icon_name="history", **kwargs)

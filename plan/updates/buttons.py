from typing import Any

from django.contrib.auth.models import User
from wagtail.admin.widgets import Button
from wagtail.models import Page

from plan.models import StrategyPage
from plan.updates.lock import report_url


class ReportButton(Button):
    """On a public strategy, for whoever may write below it."""

    def __init__(self, page: Page, **kwargs: Any) -> None:
        super().__init__("Report progress", url=report_url(page.pk), icon_name="history", **kwargs)
        self.page = page

    def is_shown(self, user: User) -> bool:
        is_public = self.page.live and self.page.cached_content_type.model_class() is StrategyPage
        return bool(is_public and self.page.permissions_for_user(user).can_add_subpage())

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from plan.importing.admin import hooks as hooks_of_the_import
from plan.input.moderating import hooks as hooks_of_moderation
from plan.past.serving import serve_past
from plan.snippets import WorkgroupViewSet
from plan.strategy_listing import StrategyListingViewSet
from plan.updates import hooks as hooks_of_progress
from plan.workgroups import hooks as hooks_of_workgroups

__all__ = [
    "hooks_of_moderation",
    "hooks_of_progress",
    "hooks_of_the_import",
    "hooks_of_workgroups",
]

register_snippet(WorkgroupViewSet)


@hooks.register("register_admin_viewset")
def strategies() -> StrategyListingViewSet:
    return StrategyListingViewSet("strategies")


AFTER_THE_RESTRICTIONS = 100


@hooks.register("before_serve_page", order=AFTER_THE_RESTRICTIONS)
def as_it_stood(page: Page, request: HttpRequest, *args: Any) -> HttpResponse | None:
    return serve_past(page, request)

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from plan.importing.admin import hooks as hooks_of_the_import
from plan.snippets import WorkgroupViewSet
from plan.strategy_listing import StrategyListingViewSet
from plan.updates import hooks as hooks_of_progress

__all__ = ["hooks_of_progress", "hooks_of_the_import"]

register_snippet(WorkgroupViewSet)


@hooks.register("register_admin_viewset")
def strategies() -> StrategyListingViewSet:
    return StrategyListingViewSet("strategies")

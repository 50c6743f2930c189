from wagtail import hooks
from wagtail.snippets.models import register_snippet

from plan.snippets import WorkgroupViewSet
from plan.strategy_listing import StrategyListingViewSet

register_snippet(WorkgroupViewSet)


@hooks.register("register_admin_viewset")
def strategies() -> StrategyListingViewSet:
    return StrategyListingViewSet("strategies")

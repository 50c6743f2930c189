from wagtail import hooks
from wagtail.snippets.models import register_snippet

from awards.deciding.admin import hooks as hooks_of_deciding
from awards.judging.admin import hooks as hooks_of_judging
from awards.nominating.admin import hooks as hooks_of_nominations
from awards.profile_listing import ProfileListingViewSet
from awards.snippets import AwardSnippets
from awards.year_listing import YearListingViewSet

__all__ = ["hooks_of_deciding", "hooks_of_judging", "hooks_of_nominations"]

register_snippet(AwardSnippets)


@hooks.register("register_admin_viewset")
def award_profiles() -> ProfileListingViewSet:
    return ProfileListingViewSet("award-profiles")


@hooks.register("register_admin_viewset")
def award_years() -> YearListingViewSet:
    return YearListingViewSet("award-years")

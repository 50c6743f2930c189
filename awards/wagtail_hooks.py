from wagtail import hooks
from wagtail.snippets.models import register_snippet

from awards.profile_listing import ProfileListingViewSet
from awards.snippets import AwardSnippets
from awards.year_listing import YearListingViewSet

register_snippet(AwardSnippets)


@hooks.register("register_admin_viewset")
def award_profiles() -> ProfileListingViewSet:
    return ProfileListingViewSet("award-profiles")


@hooks.register("register_admin_viewset")
def award_years() -> YearListingViewSet:
    return YearListingViewSet("award-years")

"""The public years of the award, each with its public profiles, newest first."""

from dataclasses import dataclass

from wagtail.models import Page

from awards.models import AwardProfilePage, AwardsIndexPage, AwardYearPage
from cms.content.models import names_of

PARTS = (
    "employer__industry",
    "employer__county",
    "search_image__renditions",
    "photos__image__renditions",
)


@dataclass(frozen=True)
class Year:
    page: AwardYearPage
    profiles: list[AwardProfilePage]


def years(index: AwardsIndexPage) -> list[Year]:
    pages = AwardYearPage.objects.child_of(index).live().public().order_by("-year")
    profiles = profiles_below(index)
    return [
        Year(page, [one for one in profiles if one.path.startswith(page.path)]) for page in pages
    ]


def profiles_below(page: Page) -> list[AwardProfilePage]:
    public = AwardProfilePage.objects.descendant_of(page).live().public().order_by("title")
    whole = public.defer_streamfields().select_related("employer")
    names = (*names_of("employer__industry"), *names_of("employer__county"))
    return list(whole.prefetch_related(*PARTS, *names))


def others_of_the_year(profile: AwardProfilePage) -> list[AwardProfilePage]:
    return [one for one in profiles_below(profile.get_parent()) if one.pk != profile.pk]

from typing import Any

from django import template

from awards.badge.offer import Offer, offer
from awards.cycle.shown import ShownCycle, running_below
from awards.gallery import Gallery
from awards.models import AwardProfilePage, AwardsIndexPage, AwardYearPage
from awards.years import others_of_the_year, profiles_below
from cms.content.looking import today
from cms.content.window import Window

register = template.Library()


@register.simple_tag(takes_context=True)
def award_gallery(context: dict[str, Any], index: AwardsIndexPage) -> Gallery:
    return Gallery.of(index, context["request"].GET)


@register.simple_tag
def award_profiles(year: AwardYearPage) -> list[AwardProfilePage]:
    return profiles_below(year)


@register.simple_tag
def fellow_winners(profile: AwardProfilePage) -> list[AwardProfilePage]:
    return others_of_the_year(profile)


@register.simple_tag
def award_badge(profile: AwardProfilePage) -> Offer | None:
    return offer(profile)


@register.simple_tag
def nomination_window(index: AwardsIndexPage) -> Window | None:
    """When employers can be nominated; None where no window is set."""
    opens, closes = index.nominations_open_on, index.nominations_close_on
    return Window(opens, closes, today()) if opens or closes else None


@register.simple_tag
def award_cycle(year: AwardYearPage) -> ShownCycle:
    return ShownCycle.of(year)


@register.simple_tag
def running_cycles(index: AwardsIndexPage) -> list[ShownCycle]:
    return running_below(index)

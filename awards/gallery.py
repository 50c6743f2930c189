"""All that won the award, by year, as somebody asks for them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from awards.models import AwardProfilePage, AwardsIndexPage
from awards.years import Year, years
from cms.content.filters import SiteFilter, SiteFilters, by_name
from cms.content.models import Called

Term = tuple[str, Called]


@dataclass
class Gallery:
    all_years: list[Year]
    asked: QueryDict

    @classmethod
    def of(cls, index: AwardsIndexPage, asked: QueryDict) -> "Gallery":
        return cls(years(index), asked)

    @cached_property
    def filters(self) -> SiteFilters:
        """Industries and counties are those of the winners."""
        of_years = [(str(year.page.year), str(year.page.year)) for year in self.all_years]
        return SiteFilters(
            (
                SiteFilter.of("year", _("Year"), of_years, self.asked),
                SiteFilter.of("industry", _("Industry"), self._terms(industry), self.asked),
                SiteFilter.of("county", _("County"), self._terms(county), self.asked),
            )
        )

    @cached_property
    def years(self) -> list[Year]:
        """Those with something to show; without filters all, also one without winners yet."""
        if not self.filters.narrow:
            return self.all_years
        left = [
            Year(year.page, [one for one in year.profiles if self._is_asked_for(one)])
            for year in self.all_years
            if self.filters.named("year").allows(str(year.page.year))
        ]
        return [year for year in left if year.profiles]

    @property
    def found(self) -> list[AwardProfilePage]:
        return [profile for year in self.years for profile in year.profiles]

    def _is_asked_for(self, profile: AwardProfilePage) -> bool:
        by = self.filters
        return by.named("industry").allows(industry(profile)[0]) and by.named("county").allows(
            county(profile)[0]
        )

    def _terms(self, term: Callable[[AwardProfilePage], Term]) -> list[Term]:
        found = (term(one) for year in self.all_years for one in year.profiles)
        return by_name(one for one in found if one[0])


def industry(profile: AwardProfilePage) -> Term:
    return _called(profile.employer.industry)


def county(profile: AwardProfilePage) -> Term:
    return _called(profile.employer.county)


def _called(found: Any) -> Term:
    return (found.slug, found.called) if found else ("", Called(""))

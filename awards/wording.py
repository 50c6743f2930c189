"""A year of the award in the words of a language.

A year has one list of nominations and one set of scores. They point to the categories and criteria
of its page in the main language. A translation of the page has rows of its own for the same things,
known by their `key`; what it lacks is said in the words of the original.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, Self, TypeVar

from django.conf import settings
from django.utils.translation import get_language
from wagtail.query import PageQuerySet

from awards.models import AwardCategory, AwardCriterion, AwardYearPage

Row = TypeVar("Row", AwardCategory, AwardCriterion)


@dataclass(frozen=True)
class Worded(Generic[Row]):
    row: Row
    """What is stored points to it."""
    words: Row
    """What it is called here: the same row, or its translation."""

    @property
    def spellings(self) -> list[str]:
        """What it may be called by whoever sends something; the last means it most surely."""
        return [self.row.name, self.words.name, *filter(None, [self.row.key])]


class Wording:
    def __init__(self, year: AwardYearPage, page: AwardYearPage) -> None:
        """`page` is the year in the language."""
        self.year, self.page = year, page

    @classmethod
    def of(cls, year: AwardYearPage, language: str | None = None) -> Self:
        """In a language, else in the one that is spoken now, as far as that is public."""
        language = language or get_language() or settings.LANGUAGE_CODE
        if language == settings.LANGUAGE_CODE:
            return cls(year, year)
        return cls(year, versions_of(year).filter(locale__language_code=language).first() or year)

    @cached_property
    def categories(self) -> list[Worded[AwardCategory]]:
        return worded(list(self.year.categories.all()), list(self.page.categories.all()))

    @cached_property
    def criteria(self) -> list[Worded[AwardCriterion]]:
        return worded(list(self.year.criteria.all()), list(self.page.criteria.all()))

    @property
    def consent(self) -> str:
        """The translation, unless it is of another version of the text."""
        same = self.page.nomination_consent_version == self.year.nomination_consent_version
        return (self.page if same else self.year).nomination_consent

    def category(self, row: AwardCategory | None) -> str:
        """Its name; empty for none."""
        return words_of(row, self.categories).name if row else ""

    def criterion(self, row: AwardCriterion) -> AwardCriterion:
        return words_of(row, self.criteria)


def source_of(page: AwardYearPage) -> AwardYearPage:
    """The page in the main language, if it is public; what is nominated and judged is its own."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return page
    main = versions_of(page).filter(locale__language_code=settings.LANGUAGE_CODE)
    return main.first() or page


def versions_of(page: AwardYearPage) -> PageQuerySet[Any]:
    """The public pages of the year, this one included."""
    return AwardYearPage.objects.live().public().filter(translation_key=page.translation_key)


def worded(rows: list[Row], translations: list[Row]) -> list[Worded[Row]]:
    known = {each.key: each for each in translations if each.key}
    return [Worded(row, known.get(row.key, row)) for row in rows]


def words_of(row: Row, among: list[Worded[Row]]) -> Row:
    return next((each.words for each in among if each.row.pk == row.pk), row)

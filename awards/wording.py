"""A year of the award in the words of a language.

A year has one list of nominations and one set of scores. They point to the categories and criteria
of its page in the main language. A translation of the page has rows of its own for the same things,
known by their `key`; what it lacks is said in the words of the original.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, Self, TypeVar

from django.conf import settings
from django.utils.html import format_html
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
    language: str = ""
    """Of the words, where they are not in the one that is spoken."""

    @property
    def name(self) -> str:
        return marked(self.words.name, self.language)

    @property
    def spellings(self) -> list[str]:
        """What it may be called by whoever sends something; the last means it most surely."""
        return [self.row.name, self.words.name, *filter(None, [self.row.key])]


class Wording:
    def __init__(self, year: AwardYearPage, page: AwardYearPage, language: str = "") -> None:
        """`page` has the words; `language` is that in which they are shown, else what is spoken."""
        self.year, self.page = year, page
        main = str(settings.LANGUAGE_CODE)
        self.foreign = "" if (language or get_language() or main) == main else main
        """The language of what is not translated, where that is another one."""

    @classmethod
    def of(cls, year: AwardYearPage, language: str | None = None) -> Self:
        """In a language, else in the one that is spoken now, as far as that is public."""
        language = language or get_language() or settings.LANGUAGE_CODE
        if language == settings.LANGUAGE_CODE:
            return cls(year, year)
        translated = versions_of(year).filter(locale__language_code=language).first()
        return cls(year, translated or year, language)

    @cached_property
    def categories(self) -> list[Worded[AwardCategory]]:
        return self._worded(self.year.categories.all(), self.page.categories.all())

    @cached_property
    def criteria(self) -> list[Worded[AwardCriterion]]:
        return self._worded(self.year.criteria.all(), self.page.criteria.all())

    @property
    def consent(self) -> str:
        """The translation, unless it is of another version of the text."""
        return str(self._consents.nomination_consent)

    @property
    def marked_consent(self) -> str:
        return marked(self.consent, self.foreign if self._consents == self.year else "")

    @property
    def _consents(self) -> AwardYearPage:
        same = self.page.nomination_consent_version == self.year.nomination_consent_version
        return self.page if same else self.year

    def _worded(self, rows: Iterable[Row], translations: Iterable[Row]) -> list[Worded[Row]]:
        known = {each.key: each for each in translations if each.key}
        found = ((row, known.get(row.key, row)) for row in rows)
        return [Worded(row, words, self.foreign if words == row else "") for row, words in found]

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


def marked(words: str, language: str) -> str:
    """As HTML that says in which language the words are, if that is another one."""
    return format_html('<span lang="{}">{}</span>', language, words) if language else words


def words_of(row: Row, among: list[Worded[Row]]) -> Row:
    return next((each.words for each in among if each.row.pk == row.pk), row)

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import Field

from awards import models
from awards.choices import EmployerSize
from awards.documents.employer_facts import EmployerFacts, employer_facts
from awards.documents.sectors import COUNTY, INDUSTRY
from cms.content.documents import FALLBACKS, LOCALE, Part, called
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown


class EmployerInLanguage(Part):
    """What its industry and its county are called in one language."""

    locale: str = LOCALE
    industry: str | None = Field(description="What it works in.")
    county: str | None = Field(description="Where it is.")
    fallbacks: list[str] = FALLBACKS


class EmployerDocument(Document, EmployerFacts):
    """An employer that a public profile shows: nobody learns here who is about to win."""

    type = "awards.employer"
    collection = "employers"
    model = models.Employer
    when_used = True
    unsearched: ClassVar[tuple[str, ...]] = ("translations",)
    filters = {
        "slug": Filter("slug", description="Short name that does not change."),
        "industry": Filter("industry.slug", description="Slug of the industry."),
        "county": Filter("county.slug", description="Slug of the county."),
        "size": Filter("size", description="Size.", choices=tuple(EmployerSize.values)),
    }

    translations: list[EmployerInLanguage] = Field(
        description="What stands in their place in each further language of the site."
    )

    @classmethod
    def build(cls, employer: models.Employer, shown: Shown) -> Self:
        facts = employer_facts(cls.card(employer), shown)
        return cls(**facts, translations=list(in_languages(employer, shown)))

    @classmethod
    def card(cls, employer: models.Employer) -> dict[str, Any]:
        return {
            "slug": employer.slug,
            "industry": employer.industry_id,
            "county": employer.county_id,
            "size": employer.size,
            "website": employer.website,
            "logo": employer.logo_id,
        }


def in_languages(employer: models.Employer, shown: Shown) -> Iterator[EmployerInLanguage]:
    keys = {"industry": (INDUSTRY, employer.industry_id), "county": (COUNTY, employer.county_id)}
    cards = {name: shown.card((label, pk)) for name, (label, pk) in keys.items() if pk}
    for language in shown.languages.values():
        said = {name: called(card, shown, language) for name, card in cards.items() if card}
        words = dict.fromkeys(keys) | {name: each["name"] for name, each in said.items()}
        left = [name for name, each in said.items() if each["name_locale"] != language]
        yield EmployerInLanguage(locale=language, fallbacks=left, **words)

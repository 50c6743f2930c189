from typing import Any, Self

from awards import models
from awards.choices import EmployerSize
from awards.documents.employer_facts import EmployerFacts, employer_facts
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown


class EmployerDocument(Document, EmployerFacts):
    """An employer that a public profile shows: nobody learns here who is about to win."""

    type = "awards.employer"
    collection = "employers"
    model = models.Employer
    when_used = True
    filters = {
        "slug": Filter("slug", description="Short name that does not change."),
        "industry": Filter("industry.slug", description="Slug of the industry."),
        "county": Filter("county.slug", description="Slug of the county."),
        "size": Filter("size", description="Size.", choices=tuple(EmployerSize.values)),
    }

    @classmethod
    def build(cls, employer: models.Employer, shown: Shown) -> Self:
        return cls(**employer_facts(cls.card(employer), shown))

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

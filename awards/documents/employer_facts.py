from typing import Any, Self
from uuid import UUID

from pydantic import Field

from awards.choices import EmployerSize
from awards.documents.sectors import COUNTY, INDUSTRY
from cms.content.documents import Image, NamedTerm, Part
from cms.ledger.shown import Shown

EMPLOYER = "awards.employer"


class EmployerFacts(Part):
    """What an employer is, wherever it stands."""

    slug: str = Field(description="Short name that filters take.")
    industry: NamedTerm | None = Field(description="What it works in.")
    county: NamedTerm | None = Field(description="Where it is.")
    size: EmployerSize | None = Field(description="How many people it employs.")
    size_label: str | None = Field(description="The size, for people.")
    website: str | None = Field(description="Its own site.")
    logo: Image | None = Field(description="Its mark.")


class EmployerReference(Part):
    id: UUID = Field(description="The document of the employer.")
    name: str = Field(description="For people.")


class Employer(EmployerFacts, EmployerReference):
    """An employer as the profiles of its awards show it."""

    @classmethod
    def of(cls, employer_id: int, shown: Shown) -> Self | None:
        card = shown.card((EMPLOYER, employer_id))
        if card is None or card.id is None:
            return None
        return cls(id=UUID(card.id), name=card.title, **employer_facts(card.facts, shown))


def employer_facts(stored: dict[str, Any], shown: Shown) -> dict[str, Any]:
    """The fields of `EmployerFacts` from what the card of an employer holds."""
    size = EmployerSize(stored["size"]) if stored["size"] else None
    industry, county = stored["industry"], stored["county"]
    return {
        "slug": stored["slug"],
        "industry": NamedTerm.of((INDUSTRY, industry), shown) if industry else None,
        "county": NamedTerm.of((COUNTY, county), shown) if county else None,
        "size": size,
        "size_label": str(size.label) if size else None,
        "website": stored["website"] or None,
        "logo": Image.of(stored["logo"], shown),
    }

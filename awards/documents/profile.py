from typing import Self

from pydantic import Field

from awards.documents.employer_facts import Employer
from awards.documents.profile_filters import FILTERS, SORTS
from awards.documents.profile_parts import BestPractice, Outcome, Photo, Quote
from awards.models import AwardProfilePage
from cms.content.documents import Body, PageDocument, RichText, body
from cms.ledger.shown import Shown


class ProfileDocument(PageDocument):
    """An employer that won the award, and what others can copy."""

    type = "awards.profile"
    collection = "awards"
    model = AwardProfilePage
    prefetch = ("outcomes", "quotes", "best_practices", "photos", "tagged_items")
    filters = {**PageDocument.filters, **FILTERS}
    sorts = {**PageDocument.sorts, **SORTS}
    order = "-year"

    year: int | None = Field(
        description="The year of the award; null while the page of that year is not public."
    )
    employer: Employer | None = Field(description="Who won.")
    category: str = Field(description="In which it won; empty if there are none.")
    citation: str = Field(description="Why it won; empty if that is not said.")
    programme: RichText
    outcomes: list[Outcome] = Field(description="In their order.")
    quotes: list[Quote] = Field(description="In their order.")
    best_practices: list[BestPractice] = Field(description="In their order.")
    photos: list[Photo] = Field(description="In their order.")
    body: Body

    @classmethod
    def build(cls, profile: AwardProfilePage, shown: Shown) -> Self:
        photos = (Photo.of(photo, shown) for photo in profile.photos.all())
        practices = profile.best_practices.all()
        return cls(
            **cls.shared(profile, shown),
            year=year_of(profile, shown),
            employer=Employer.of(profile.employer_id, shown),
            category=profile.category,
            citation=profile.citation,
            programme=RichText.of(profile.programme, shown),
            outcomes=[Outcome.of(outcome) for outcome in profile.outcomes.all()],
            quotes=[Quote.of(quote) for quote in profile.quotes.all()],
            best_practices=[BestPractice.of(practice, shown) for practice in practices],
            photos=[photo for photo in photos if photo],
            body=body(profile.body, shown),
        )


def year_of(profile: AwardProfilePage, shown: Shown) -> int | None:
    parent = shown.parent(profile)
    return parent["year"] if parent and parent.type == "awards.year" else None

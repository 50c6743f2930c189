"""The public documents of the HEROES award."""

from awards.documents.employer import EmployerDocument
from awards.documents.index import AwardsIndexDocument
from awards.documents.profile import ProfileDocument
from awards.documents.sectors import CountyCard, IndustryCard
from awards.documents.year import AwardYearDocument
from cms.ledger import registry


def register() -> None:
    registry.register(AwardsIndexDocument)
    registry.register(AwardYearDocument)
    registry.register(ProfileDocument)
    registry.register(EmployerDocument)
    registry.register_card(IndustryCard)
    registry.register_card(CountyCard)

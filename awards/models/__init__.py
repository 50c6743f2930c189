from awards.models.employer import Employer
from awards.models.index import AwardsIndexPage
from awards.models.profile import AwardProfilePage, ProfileTag
from awards.models.profile_parts import BestPractice, Outcome, Photo, Quote
from awards.models.sectors import County, Industry
from awards.models.year import AwardYearPage

__all__ = [
    "AwardProfilePage",
    "AwardYearPage",
    "AwardsIndexPage",
    "BestPractice",
    "County",
    "Employer",
    "Industry",
    "Outcome",
    "Photo",
    "ProfileTag",
    "Quote",
]

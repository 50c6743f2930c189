from awards.deciding.models import Announcement, Selection
from awards.judging.models import Conflict, Judge, Score, Scorecard
from awards.models.cycle_parts import AwardCategory, AwardCriterion
from awards.models.employer import Employer
from awards.models.index import AwardsIndexPage
from awards.models.profile import AwardProfilePage, ProfileTag
from awards.models.profile_parts import BestPractice, Outcome, Photo, Quote
from awards.models.recorded_phase import RecordedPhase
from awards.models.sectors import County, CountyTranslation, Industry, IndustryTranslation
from awards.models.year import AwardYearPage
from awards.nominating.models import (
    AttachmentContent,
    Nomination,
    NominationAnswer,
    NominationAttachment,
    NominationErasure,
    NominationFigure,
    Nominator,
)

__all__ = [
    "Announcement",
    "AttachmentContent",
    "AwardCategory",
    "AwardCriterion",
    "AwardProfilePage",
    "AwardYearPage",
    "AwardsIndexPage",
    "BestPractice",
    "Conflict",
    "County",
    "CountyTranslation",
    "Employer",
    "Industry",
    "IndustryTranslation",
    "Judge",
    "Nomination",
    "NominationAnswer",
    "NominationAttachment",
    "NominationErasure",
    "NominationFigure",
    "Nominator",
    "Outcome",
    "Photo",
    "ProfileTag",
    "Quote",
    "RecordedPhase",
    "Score",
    "Scorecard",
    "Selection",
]

from awards.nominating.models.attachment import AttachmentContent, NominationAttachment
from awards.nominating.models.case import NominationAnswer, NominationFigure
from awards.nominating.models.nomination import Nomination
from awards.nominating.models.nominator import NominationErasure, Nominator

__all__ = [
    "AttachmentContent",
    "Nomination",
    "NominationAnswer",
    "NominationAttachment",
    "NominationErasure",
    "NominationFigure",
    "Nominator",
]

from cms.delivery.models.key import DeliveryKey
from cms.delivery.models.preview_token import PreviewToken
from cms.delivery.models.purged import Purged
from cms.delivery.models.scored import Scored
from cms.delivery.models.sent_words import SentWords
from cms.delivery.models.spent_code import SpentCode
from cms.delivery.models.usage import Usage

__all__ = [
    "DeliveryKey",
    "PreviewToken",
    "Purged",
    "Scored",
    "SentWords",
    "SpentCode",
    "Usage",
]

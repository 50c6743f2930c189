from cms.delivery.models.preview_token import PreviewToken
from cms.delivery.models.spent_code import SpentCode

__all__ = ["PreviewToken", "SpentCode"]

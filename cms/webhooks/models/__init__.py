from cms.webhooks.models.attempt import Attempt
from cms.webhooks.models.endpoint import Endpoint

__all__ = ["Attempt", "Endpoint"]

from django.db.models import TextChoices


class EndpointState(TextChoices):
    ACTIVE = "active", "Active"
    PAUSED = "paused", "Paused"
    DISABLED = "disabled", "Disabled by the receiver"

    @property
    def delivers(self) -> bool:
        return self is EndpointState.ACTIVE


class Purpose(TextChoices):
    DELIVERY = "delivery", "Delivery"
    TEST = "test", "Test"

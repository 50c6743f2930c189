from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EmployerSize(TextChoices):
    SMALL = "small", _("Fewer than 50 employees")
    MEDIUM = "medium", _("50 to 249 employees")
    LARGE = "large", _("250 to 999 employees")
    VERY_LARGE = "very_large", _("1,000 employees or more")


class CyclePhase(TextChoices):
    """Where one year of the award stands. It follows from its days."""

    NOT_PLANNED = "not_planned", _("Not planned")
    SCHEDULED = "scheduled", _("Scheduled")
    NOMINATIONS_OPEN = "nominations_open", _("Nominations open")
    JUDGING = "judging", _("Judging")
    CONFIRMING = "confirming", _("Winners confirm their profiles")
    WAITING = "waiting", _("Waiting for the announcement")
    ANNOUNCED = "announced", _("Announced")

    @property
    def takes_nominations(self) -> bool:
        return self is CyclePhase.NOMINATIONS_OPEN

    @property
    def is_running(self) -> bool:
        """Whether there is something to look forward to."""
        return self not in (CyclePhase.NOT_PLANNED, CyclePhase.ANNOUNCED)

    @property
    def is_past_judging(self) -> bool:
        return self in (CyclePhase.CONFIRMING, CyclePhase.WAITING, CyclePhase.ANNOUNCED)

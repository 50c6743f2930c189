from django.db.models import TextChoices


class EmployerSize(TextChoices):
    SMALL = "small", "Fewer than 50 employees"
    MEDIUM = "medium", "50 to 249 employees"
    LARGE = "large", "250 to 999 employees"
    VERY_LARGE = "very_large", "1,000 employees or more"


class CyclePhase(TextChoices):
    """Where one year of the award stands. It follows from its days."""

    NOT_PLANNED = "not_planned", "Not planned"
    SCHEDULED = "scheduled", "Scheduled"
    NOMINATIONS_OPEN = "nominations_open", "Nominations open"
    JUDGING = "judging", "Judging"
    CONFIRMING = "confirming", "Winners confirm their profiles"
    WAITING = "waiting", "Waiting for the announcement"
    ANNOUNCED = "announced", "Announced"

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

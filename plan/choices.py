from django.db.models import TextChoices


class PlanStatus(TextChoices):
    DRAFT = "draft", "Draft plan"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Superseded"


class Role(TextChoices):
    """What a workgroup is to a strategy, in the order in which they are shown."""

    LEAD = "lead", "Lead"
    SUPPORT = "support", "Support"
    ADVISORY = "advisory", "Advisory"


class ActionStatus(TextChoices):
    """How an action stands, and a strategy as a whole."""

    NOT_STARTED = "not_started", "Not started"
    ON_TRACK = "on_track", "On track"
    SOME_DELAY = "some_delay", "Some delay"
    MAJOR_DELAY = "major_delay", "Major delay"
    COMPLETE = "complete", "Complete"
    DISCONTINUED = "discontinued", "Discontinued"


class Direction(TextChoices):
    """Which way an indicator is to go."""

    UP = "up", "Higher is better"
    DOWN = "down", "Lower is better"

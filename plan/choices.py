from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PlanStatus(TextChoices):
    DRAFT = "draft", _("Draft plan")
    IN_FORCE = "in_force", _("In force")
    SUPERSEDED = "superseded", _("Superseded")


class Role(TextChoices):
    """What a workgroup is to a strategy, in the order in which they are shown."""

    LEAD = "lead", _("Lead")
    SUPPORT = "support", _("Support")
    ADVISORY = "advisory", _("Advisory")


class ActionStatus(TextChoices):
    """How an action stands, and a strategy as a whole."""

    NOT_STARTED = "not_started", _("Not started")
    ON_TRACK = "on_track", _("On track")
    SOME_DELAY = "some_delay", _("Some delay")
    MAJOR_DELAY = "major_delay", _("Major delay")
    COMPLETE = "complete", _("Complete")
    DISCONTINUED = "discontinued", _("Discontinued")


class Direction(TextChoices):
    """Which way an indicator is to go."""

    UP = "up", _("Higher is better")
    DOWN = "down", _("Lower is better")

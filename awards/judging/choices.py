from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Points(IntegerChoices):
    """What a judge gives for one criterion."""

    NOT_SHOWN = 1, _("Not shown")
    WEAK = 2, _("Weak")
    SOUND = 3, _("Sound")
    STRONG = 4, _("Strong")
    OUTSTANDING = 5, _("Outstanding")


class Progress(TextChoices):
    """How far a judge is with an entry; it says nothing of the points."""

    NOT_BEGUN = "not_begun", "Not begun"
    BEGUN = "begun", "Begun"
    DONE = "done", "Done"
    CONFLICT = "conflict", "Conflict of interest"

from django.db.models import IntegerChoices, TextChoices


class Points(IntegerChoices):
    """What a judge gives for one criterion."""

    NOT_SHOWN = 1, "Not shown"
    WEAK = 2, "Weak"
    SOUND = 3, "Sound"
    STRONG = 4, "Strong"
    OUTSTANDING = 5, "Outstanding"


class Progress(TextChoices):
    """How far a judge is with an entry; it says nothing of the points."""

    NOT_BEGUN = "not_begun", "Not begun"
    BEGUN = "begun", "Begun"
    DONE = "done", "Done"
    CONFLICT = "conflict", "Conflict of interest"

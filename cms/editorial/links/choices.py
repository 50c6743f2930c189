from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AnswerKind(TextChoices):
    COMMENT = "comment", _("Commented")
    CHANGES = "changes", _("Asked for changes")
    CONFIRM = "confirm", _("Confirmed")

    @property
    def needs_text(self) -> bool:
        return self is not AnswerKind.CONFIRM

from django.db.models import TextChoices


class AnswerKind(TextChoices):
    COMMENT = "comment", "Commented"
    CHANGES = "changes", "Asked for changes"
    CONFIRM = "confirm", "Confirmed"

    @property
    def needs_text(self) -> bool:
        return self is not AnswerKind.CONFIRM

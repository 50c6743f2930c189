from django import forms

from cms.content.reasons.kept import keep

LONGEST = 500


def reason_field() -> forms.CharField:
    return forms.CharField(
        label="Why?",
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 2}),
        help_text="Readers see this change at once, without a review. Your answer is kept in the "
        "log; it is not public.",
        error_messages={"required": "Say why. Nothing is changed until then."},
    )


class ReasonForLog(forms.Form):
    """Beside the form of a screen that changes what is public. What is said is kept with all rows
    of the log that the request writes from then on."""

    reason = reason_field()

    def is_valid(self) -> bool:
        valid = super().is_valid()
        if valid:
            keep(self.cleaned_data["reason"])
        return valid


class AsksWhy(forms.BaseForm):
    """For a form that is handed the other one by its view, before it."""

    reasons: ReasonForLog | None = None

    def is_valid(self) -> bool:
        """Both say what is wrong with them at once."""
        said = self.reasons is None or self.reasons.is_valid()
        return super().is_valid() and said

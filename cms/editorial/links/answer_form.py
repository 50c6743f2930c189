from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.editorial.links.choices import AnswerKind

LONGEST = 5000
CHOOSE = _("Choose one of the answers.")


class AnswerForm(forms.Form):
    """What is sent by the buttons below a text; `digest` is that of the text that was seen."""

    kind = forms.TypedChoiceField(
        choices=AnswerKind.choices,
        coerce=AnswerKind,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    text = forms.CharField(label=_("What you want to say"), max_length=LONGEST, required=False)
    digest = forms.CharField(required=False)

    def __init__(self, *args: Any, asked: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["points"] = forms.MultipleChoiceField(
            required=False, choices=list(asked.items())
        )

    def said(self) -> dict[str, Any]:
        """As `answer` takes it."""
        given = self.cleaned_data
        kind, text, points = given["kind"], given["text"], given["points"]
        return {"kind": kind, "text": text, "seen": given["digest"], "points": points}

    @property
    def problem(self) -> str:
        return " ".join(str(error) for errors in self.errors.values() for error in errors)

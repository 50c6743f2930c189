from typing import Any

from django import forms
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from cms.editorial.choices import Ending


class ReasonForm(forms.Form):
    reason = forms.CharField(
        widget=forms.Textarea({"rows": 3}),
        help_text="Readers and other sites are told it; it is kept in the log.",
        error_messages={"required": "Say why."},
    )


class EndingForm(ReasonForm):
    """How a page is taken away, and why."""

    ending = forms.ChoiceField(
        label="What becomes of it?",
        choices=Ending.choices,
        initial=Ending.GONE,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what becomes of it."},
    )
    successor = forms.ModelChoiceField(
        Page.objects.all(),
        label="Replaced by",
        required=False,
        widget=AdminPageChooser,
        help_text="A public page. The old address leads to it from now on.",
    )
    field_order = ("ending", "successor", "reason")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("ending") != Ending.REPLACED:
            given["successor"] = None
        elif given.get("successor") is None:
            self.add_error("successor", "Choose the page that replaces it.")
        return given

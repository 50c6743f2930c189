from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.delivery.taking.faults import beside_its_field
from cms.delivery.taking.opened import new_form_key, opened_now

ARRIVAL = ("key", "opened", "altcha")
PERMISSION = [("yes", _("Yes, it may be published")), ("no", _("No, never publish it"))]


class Refusable(forms.Form):
    def refuse(self, faults: list[dict[str, Any]]) -> None:
        """Say beside the fields what the schema says of them; above all of them what is said of
        none that is seen."""
        seen = {field.name for field in self.visible_fields()}
        for fault in faults:
            field = fault["parameter"]
            self.add_error(field if field in seen else None, beside_its_field(fault))


class InputForm(Refusable):
    """The fields of `InputSent`, for people. What may stand in them the schema says."""

    text = forms.CharField(
        label=_("What would you like to say?"), widget=forms.Textarea(attrs={"rows": 10})
    )
    organisation = forms.CharField(
        label=_("Organization that you speak for"), required=False, help_text=_("If any.")
    )
    permission = forms.ChoiceField(
        label=_("May we publish what you say?"),
        choices=PERMISSION,
        widget=forms.RadioSelect,
        help_text=_("Your name and address are never published. “No” is final."),
    )
    name = forms.CharField(label=_("Your name"), required=False, help_text=_("Optional."))
    email = forms.CharField(
        label=_("Your email address"),
        required=False,
        help_text=_("Optional."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    consent_version = forms.CharField(widget=forms.HiddenInput, required=False)
    key = forms.CharField(widget=forms.HiddenInput, required=False)
    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    altcha = forms.CharField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(label=_("Leave this empty"), required=False)

    @classmethod
    def fresh(cls, consent_version: str) -> "InputForm":
        known = {"key": new_form_key(), "opened": opened_now()}
        return cls(initial=known | {"consent_version": consent_version})

    def said(self) -> dict[str, Any]:
        data = {key: value for key, value in self.cleaned_data.items() if key not in ARRIVAL}
        return data | {"permission_to_publish": data.pop("permission") == "yes"}


class CorrectionForm(Refusable):
    text = forms.CharField(label=_("What you say"), widget=forms.Textarea(attrs={"rows": 10}))
    organisation = forms.CharField(label=_("Organization"), required=False)

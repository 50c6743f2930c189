from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from cms.editorial.freshness.confirm import usual_day


class ConfirmForm(forms.Form):
    """Nothing needs to be filled in: without a day it is the usual one."""

    review_by = forms.DateField(
        label="Check it again by",
        required=False,
        initial=usual_day,
        widget=AdminDateInput,
        help_text="Readers of the API see this day.",
    )

    def clean_review_by(self) -> object:
        day = self.cleaned_data["review_by"]
        if day and day <= timezone.localdate():
            raise forms.ValidationError("Choose a day that is still to come.")
        return day

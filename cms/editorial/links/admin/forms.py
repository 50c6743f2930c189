from django import forms
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.editorial.links.share import DAYS

LONGEST_DAYS = 90


class ShareForm(forms.Form):
    name = forms.CharField(label="Who is it for?", max_length=100, help_text="One person.")
    organisation = forms.CharField(label="Organization", max_length=150, required=False)
    email = forms.EmailField(
        label="Mail address",
        required=False,
        help_text="The link is sent there. Without one you see it once, to hand it over yourself.",
    )
    purpose = forms.CharField(
        label="What do you ask of them?",
        max_length=2000,
        widget=AdminAutoHeightTextInput,
        help_text="They read this above the text.",
    )
    confirms = forms.BooleanField(
        label="Employer’s confirmation",
        required=False,
        help_text="If they confirm, a stage that waits for the employer’s confirmation is passed.",
    )
    days = forms.IntegerField(
        label="Works for how many days?", initial=DAYS, min_value=1, max_value=LONGEST_DAYS
    )

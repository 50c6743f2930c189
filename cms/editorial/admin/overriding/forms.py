from django import forms
from wagtail.admin.widgets import AdminAutoHeightTextInput


class BreakGlassForm(forms.Form):
    reason = forms.CharField(
        label="Why can it not wait?",
        widget=AdminAutoHeightTextInput,
        help_text="Kept in the log, and mailed to those who would have approved it.",
    )


class ReviewAfterwardsForm(forms.Form):
    comment = forms.CharField(label="Comment", required=False, widget=AdminAutoHeightTextInput)

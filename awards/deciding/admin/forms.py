from django import forms
from wagtail.admin.widgets import AdminAutoHeightTextInput

from awards.deciding.choices import Selected

LONGEST = 2000


class SelectionForm(forms.Form):
    state = forms.TypedChoiceField(
        label="Decision", choices=Selected.choices, coerce=Selected, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label="Why, for colleagues",
        required=False,
        max_length=LONGEST,
        widget=AdminAutoHeightTextInput,
        help_text="It stays inside.",
    )
    kind_word = forms.CharField(
        label="What the jury liked",
        required=False,
        max_length=LONGEST,
        widget=AdminAutoHeightTextInput,
        help_text="If it is declined, this is in the mail to whoever nominated it.",
    )

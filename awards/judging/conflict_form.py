from django import forms
from django.utils.translation import gettext_lazy as _


class ConflictForm(forms.Form):
    reason = forms.CharField(label=_("Why"), max_length=300, required=False)

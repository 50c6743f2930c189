from django import forms


class ConflictForm(forms.Form):
    reason = forms.CharField(label="Why", max_length=300, required=False)

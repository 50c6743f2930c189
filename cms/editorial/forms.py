from django import forms


class ApprovalForm(forms.Form):
    comment = forms.CharField(label="Comment", required=False, widget=forms.Textarea({"rows": 2}))


class ChangesForm(ApprovalForm):
    comment = forms.CharField(
        label="What should change?",
        widget=forms.Textarea({"rows": 4}),
        help_text="The authors get this by mail.",
    )

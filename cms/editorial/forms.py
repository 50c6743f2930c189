from django import forms


class ApprovalForm(forms.Form):
    comment = forms.CharField(label="Comment", required=False, widget=forms.Textarea({"rows": 2}))


class ChangesForm(ApprovalForm):
    comment = forms.CharField(
        label="What should change?",
        widget=forms.Textarea({"rows": 4}),
        help_text="The authors get this by mail.",
    )


class WaivingForm(ApprovalForm):
    comment = forms.CharField(
        label="Why may it do without the employer’s confirmation?",
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text="Needed unless the employer has confirmed this text; it is kept in the log.",
    )

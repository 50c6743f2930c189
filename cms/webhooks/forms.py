from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from cms.ledger import reading, registry
from cms.ledger.choices import Event
from cms.webhooks.models import Endpoint


class EndpointForm(WagtailAdminModelForm):
    """A new endpoint is told of what happens from now on; "replay from" reaches further back."""

    url = forms.URLField(label="Address", max_length=500, assume_scheme="https")
    events = forms.MultipleChoiceField(
        choices=Event.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="None ticked: every event.",
    )
    types = forms.MultipleChoiceField(
        label="Document types",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="None ticked: every type.",
    )

    class Meta:
        model = Endpoint
        fields = ("name", "url", "contact_email", "events", "types")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = sorted(document.type for document in registry.documents())
        self.fields["types"].choices = [(name, name) for name in names]

    def save(self, commit: bool = True) -> Endpoint:
        if self.instance.pk is None:
            self.instance.cursor = reading.head()
            self.instance.created_by = self.for_user
        return super().save(commit)


class ReplayForm(forms.Form):
    after = forms.IntegerField(
        label="Replay everything after edition number",
        min_value=0,
        help_text="0 sends every edition again, from the first. Receivers see repetitions.",
    )

from typing import Any

from django import forms
from django.contrib.auth.models import User
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateTimeInput

from cms.editorial.models.release import Release
from cms.editorial.releases.create import create


class NameForm(forms.ModelForm[Release]):
    class Meta:
        model = Release
        fields = ("name", "note")
        widgets = {"note": AdminAutoHeightTextInput}


class ScheduleForm(forms.Form):
    at = forms.DateTimeField(
        label="Goes live on",
        widget=AdminDateTimeInput,
        error_messages={"required": "Choose the day and the time."},
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Why?",
        widget=AdminAutoHeightTextInput,
        help_text="Readers and other sites are told it where a page ends; it is kept in the log.",
        error_messages={"required": "Say why."},
    )


class ChooseForm(forms.Form):
    """A release that is still open, or a new one."""

    release = forms.ModelChoiceField(
        Release.objects.none(), label="Release", required=False, empty_label="A new one"
    )
    name = forms.CharField(
        label="Name of the new release",
        required=False,
        max_length=100,
        help_text="If you chose none above.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        releases: Any = self.fields["release"]
        releases.queryset = Release.objects.open().filter(rolls_back=None)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("release") and given.get("name", "").strip():
            self.add_error("name", "Choose a release, or name a new one; not both.")
        elif not (given.get("release") or given.get("name", "").strip()):
            self.add_error("name", "Choose a release, or name a new one.")
        return given

    def chosen(self, user: User) -> Release:
        given = self.cleaned_data
        return given["release"] or create(user, given["name"])

from datetime import datetime, time
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from awards.judging.invite import Invitation
from awards.models import AwardYearPage

LONGEST_NAME = 100


class InvitationForm(forms.Form):
    name = forms.CharField(
        max_length=LONGEST_NAME, required=False, help_text="Not needed with an account."
    )
    organisation = forms.CharField(
        label="Organization",
        max_length=150,
        required=False,
        help_text="Entries of an employer with this name are hidden from this judge.",
    )
    user = forms.ModelChoiceField(
        User.objects.filter(is_active=True).order_by("username"),
        label="Account",
        required=False,
        help_text="Empty: the judge gets a personal link by mail and needs no account.",
    )
    email = forms.EmailField(label="Mail address", required=False)
    until = forms.DateField(
        label="Link works until",
        required=False,
        widget=AdminDateInput,
        help_text="The whole of this day.",
    )

    language = forms.ChoiceField(
        choices=settings.LANGUAGES,
        required=False,
        help_text="Of the invitation and of what it opens; the judge can change it there.",
    )

    def __init__(self, year: AwardYearPage, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = year.judging_until
        self.fields["language"].initial = language

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("user"):
            for name in ("name", "email", "until"):
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, "Without an account this is needed.")
        if (until := given.get("until")) and until < timezone.localdate():
            self.add_error("until", "Choose a day that is still to come.")
        return given

    def invitation(self) -> Invitation:
        given = self.cleaned_data
        user = given["user"]
        language = given["language"] or settings.LANGUAGE_CODE
        if user:
            name = given["name"] or user.get_full_name() or user.get_username()
            return Invitation(
                name[:LONGEST_NAME],
                organisation=given["organisation"],
                user=user,
                language=language,
            )
        end = timezone.make_aware(datetime.combine(given["until"], time.max))
        known = (given["name"], given["email"], given["organisation"])
        return Invitation(*known, expires_at=end, language=language)

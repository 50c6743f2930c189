from datetime import datetime
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.choices import Lifetime, Shows
from cms.delivery.preview.issuing import issue, issue_for_release
from cms.editorial.models import Release


def lifetime_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label="The link works for",
        choices=Lifetime.choices,
        coerce=lambda minutes: Lifetime(int(minutes)),
        initial=Lifetime.HALF_AN_HOUR,
    )


class ShareReleaseForm(forms.Form):
    lifetime = lifetime_field()

    def share(self, user: User, release: Release) -> PreviewToken:
        lifetime = self.cleaned_data["lifetime"].duration
        return issue_for_release(user, release, lifetime=lifetime, shared=True)


class ShareForm(forms.Form):
    lifetime = lifetime_field()
    shows = forms.ChoiceField(
        label="It shows", choices=Shows.choices, initial=Shows.DRAFT, widget=forms.RadioSelect
    )
    at = forms.DateTimeField(
        label="As it will be on",
        required=False,
        widget=AdminDateTimeInput,
        help_text="What depends on dates is shown as it will be then. Empty: as it is.",
    )

    def __init__(self, *args: Any, page: Page, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        if page.latest_revision_id is None:
            del self.fields["shows"]

    def clean_at(self) -> datetime | None:
        at: datetime | None = self.cleaned_data["at"]
        if at and at < timezone.now():
            raise forms.ValidationError("Give a moment that is still to come.")
        return at

    def share(self, user: User) -> PreviewToken:
        pinned = self.cleaned_data.get("shows") == Shows.REVISION
        return issue(
            user,
            self.page,
            revision_id=self.page.latest_revision_id if pinned else None,
            at=self.cleaned_data["at"],
            lifetime=self.cleaned_data["lifetime"].duration,
            shared=True,
        )

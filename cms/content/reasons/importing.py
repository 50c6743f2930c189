"""Redirects that are brought as a file: one reason for all of them."""

from django.forms import Form
from wagtail.contrib.redirects import views
from wagtail.contrib.redirects.forms import ConfirmImportForm

from cms.content.reasons.form import reason_field
from cms.content.reasons.kept import keep


class ReasonedImport(ConfirmImportForm):
    """Deviation from Wagtail: asks why, as its last field."""

    reason = reason_field()

    def is_valid(self) -> bool:
        valid = bool(super().is_valid())
        if valid:
            keep(self.cleaned_data["reason"])
        return valid


def connect() -> None:
    form: type[Form] = ReasonedImport
    views.ConfirmImportForm = form

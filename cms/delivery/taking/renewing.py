"""What a form cannot help that stood open while the world went on: it is told in words, and can be
sent again as it is."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from cms.delivery.taking.opened import new_form_key
from cms.delivery.taking.repetition import IDEMPOTENCY

CONSENT = "consent_version"
TOLD = {
    CONSENT: gettext_noop(
        "The text that you consent to has changed since you opened this form. Read it below, and "
        "send the form again if you agree."
    ),
    IDEMPOTENCY: gettext_noop(
        "Nothing of this was kept. If you sent this form before, the page that came then is the "
        "place to correct what you said; if this is something else, send it again."
    ),
}


def renewed(
    form: forms.Form, faults: list[dict[str, Any]], consent_version: str
) -> list[dict[str, Any]]:
    """The faults that are left: they are about what somebody wrote."""
    known = {CONSENT: (CONSENT, consent_version), IDEMPOTENCY: ("key", new_form_key())}
    sent: Any = form.data
    data = sent.copy()
    for fault in faults:
        if told := TOLD.get(fault["parameter"]):
            name, value = known[fault["parameter"]]
            data[name] = value
            form.add_error(None, _(told))
    form.data = data
    return [fault for fault in faults if fault["parameter"] not in TOLD]

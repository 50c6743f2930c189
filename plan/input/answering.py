"""Which versions of a strategy answer what the public said: the one that was commented on, and the
one that was changed. They are chosen by the editor, and reviewed with the outcome."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime

from cms.ledger.choices import Seal
from cms.ledger.keys import PAGE
from cms.ledger.models import Edition

MOST = 200
FROM, TO = "input_changed_from", "input_changed_to"


def versions_of(strategy: Any) -> QuerySet[Edition]:
    """Those with a text, the newest first."""
    said = Edition.objects.filter(document__label=PAGE, document__object_id=strategy.pk)
    told = said.filter(document__seal=Seal.NONE).public()
    return told.defer("body").order_by("-version")


def offer_versions(form: forms.ModelForm[Any]) -> None:
    """The two numbers of a strategy's form as choices of what there is."""
    if TO not in form.fields:
        return
    offered = [(one.version, spelled(one)) for one in versions_of(form.instance)[:MOST]]
    for name in (FROM, TO):
        number = form.fields[name]
        form.fields[name] = forms.TypedChoiceField(
            choices=[("", "–"), *offered],
            coerce=int,
            empty_value=None,
            required=False,
            label=number.label,
            help_text=number.help_text,
        )


def spelled(version: Edition) -> str:
    day = date_format(localtime(version.occurred_at), "j M Y, H:i")
    return f"Version {version.version}, {day}" + (
        f": {version.change_note}" if version.change_note else ""
    )


def check_versions(strategy: Any) -> None:
    """Raises ValidationError: both or none, the older one first, and both must have been public."""
    first, second = getattr(strategy, FROM), getattr(strategy, TO)
    if first is None and second is None:
        return
    if first is None or second is None:
        missing = FROM if first is None else TO
        raise ValidationError({missing: "Choose both versions, or none."})
    if first >= second:
        raise ValidationError({TO: "Choose a version that came after the one commented on."})
    there = versions_of(strategy).filter(version__in=[first, second])
    known = set(there.values_list("version", flat=True))
    for name, version in ((FROM, first), (TO, second)):
        if version not in known:
            raise ValidationError({name: f"There was no public version {version}."})

from collections.abc import Mapping
from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from plan.input.choices import Standing
from plan.input.moderating.decide import check
from plan.input.moderating.people import moderators
from plan.input.moderating.reconciling import reconciled
from plan.input.moderating.refusals import ChangedMeanwhile, NotDone, ReasonMissing, RedactionAstray
from plan.input.moderating.seen import mark_of
from plan.input.redacting import Astray, places


class ModerationForm(WagtailAdminModelForm):
    """A decision says what it needs: a refusal its reason, a redaction words that are there.

    `seen` is the mark of what was on the screen. If the input is another by now, nothing is kept:
    what was entered stays in the form, beside what stands now, and can be saved then.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *args: Any, instance: Any, **kwargs: Any) -> None:
        self.was = Standing(instance.state)
        self.is_stale = data is not None and data.get("seen") != mark_of(instance)
        if self.is_stale:
            data = reconciled(data, instance)
        super().__init__(data, *args, instance=instance, **kwargs)
        self.initial["seen"] = mark_of(instance)
        fields: Mapping[str, Any] = self.fields
        if "state" in fields:
            fields["state"].choices = self._choices()
        if "assigned_to" in fields:
            fields["assigned_to"].queryset = moderators()

    def _choices(self) -> list[tuple[str, str]]:
        if self.was is Standing.WITHDRAWN:
            return [(self.was.value, str(self.was.label))]
        return Standing.decisions()

    def is_valid(self) -> bool:
        return super().is_valid() and self._redactions_fit()

    def _redactions_fit(self) -> bool:
        rows = [row for row in self.formsets["redactions"].forms if row.cleaned_data]
        kept = {id(row.instance): row for row in rows if not row.cleaned_data.get("DELETE")}
        try:
            places(self.instance.text, [row.instance for row in kept.values()])
        except Astray as astray:
            kept[id(astray.row)].add_error("passage", str(astray))
            return False
        return True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_stale:
            self.add_error(None, str(ChangedMeanwhile()))
            return cleaned
        try:
            check(self._stored(), cleaned.get("state", ""), cleaned.get("reason", ""))
        except RedactionAstray:
            pass  # The rows of the form are looked at, not those that are stored.
        except ReasonMissing as missing:
            self.add_error("reason", str(missing))
        except NotDone as refusal:
            self.add_error("state" if "state" in self.fields else None, str(refusal))
        return cleaned

    def _stored(self) -> Any:
        return type(self.instance).objects.get(pk=self.instance.pk)

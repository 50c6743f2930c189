from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from plan.input.choices import Standing


class ModerationForm(WagtailAdminModelForm):
    """A decision says what it needs: a refusal its reason, a redaction words that are there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "state" in self.fields and self.instance.state != Standing.WITHDRAWN:
            state: Any = self.fields["state"]
            state.choices = [one for one in Standing.choices if one[0] != Standing.WITHDRAWN]

    def is_valid(self) -> bool:
        return super().is_valid() and self._redactions_are_there()

    def _redactions_are_there(self) -> bool:
        rows = [row for row in self.formsets["redactions"].forms if row.cleaned_data]
        kept = [row for row in rows if not row.cleaned_data.get("DELETE")]
        wrong = [row for row in kept if row.cleaned_data["passage"] not in self.instance.text]
        for row in wrong:
            row.add_error("passage", "These words are not in the text: copy them from it.")
        return not wrong

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        state = cleaned.get("state")
        if self.instance.state == Standing.WITHDRAWN and "state" in self.changed_data:
            self.add_error("state", "The sender has withdrawn it: it stays so.")
        if state == Standing.REFUSED and not cleaned.get("reason"):
            self.add_error("reason", "Say why it is not published; the sender reads it.")
        return cleaned

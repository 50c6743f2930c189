from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from awards.models import Nomination
from awards.nominating.choices import NominationState

DECIDED = (NominationState.SENT, NominationState.INELIGIBLE, NominationState.SPAM)


class DecisionForm(WagtailAdminModelForm):
    """A decision against a nomination says why; what its nominator withdrew stays withdrawn."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        state: Any = self.fields["state"]
        if self.instance.standing in DECIDED:
            state.choices = [(one.value, one.label) for one in DECIDED]
        else:
            state.disabled = True

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        is_refused = cleaned.get("state") == NominationState.INELIGIBLE
        if is_refused and not (cleaned.get("reason") or "").strip():
            self.add_error("reason", "Say why it is not eligible; the nominator reads it.")
        category = cleaned.get("category")
        if category and category.year_id != self.instance.year_id:
            self.add_error("category", "Choose a category of the nomination's year.")
        return cleaned

    class Meta:
        model = Nomination
        fields: list[str] = []

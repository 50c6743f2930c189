from typing import Any

from cms.content.models.addressed import PublicPageForm
from plan.input.answering import offer_versions
from plan.numbering import next_free


class StrategyForm(PublicPageForm):
    """Proposes the next free number, and checks it against the parent before the page exists."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_versions(self)
        if not self.instance.pk and not self.instance.number:
            self.initial["number"] = self._proposed_number()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.instance.number = cleaned.get("number") or ""
        self.instance.short_name = cleaned.get("short_name") or ""
        self.instance.title = self.instance.proposed_title()
        if self.instance.number and self.parent_page and not self.instance.pk:
            self.instance.check_number_below(self.parent_page)
        return cleaned

    def _proposed_number(self) -> str:
        parent = self.parent_page.specific
        siblings = type(self.instance).objects.child_of(parent)
        return next_free(getattr(parent, "number", ""), siblings.values_list("number", flat=True))

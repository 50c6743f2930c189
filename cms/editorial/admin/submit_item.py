from typing import Any

from wagtail.admin.action_menu import SubmitForModerationMenuItem

from cms.editorial.change_note import proposed_note


class SubmitWithNoteItem(SubmitForModerationMenuItem):
    """Asks, before a change of a public page is submitted, what the public is told about it."""

    template_name = "editorial/submit_item.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        typed = parent_context["request"].POST.get("note_for_public")
        context["note"] = proposed_note(context["page"]) if typed is None else typed
        return context

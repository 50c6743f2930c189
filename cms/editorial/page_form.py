from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from cms.editorial.change_note import too_long


class GatedPageForm(WagtailAdminPageForm):
    """Wagtail's page form, which says at submission what stands in the way, beside the fields.

    Deviations from Wagtail: `is_valid` also runs the checks and looks for reviewers when the button
    was a submission; the note for the public is asked for with it. Page types that need a form of
    their own derive it from this one.
    """

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if self._is_submission():
            for problem in self._problems():
                self.add_error(None, problem)
        return not self.errors

    def save(self, commit: bool = True) -> Any:
        if self._is_submission() and (words := self._note()) is not None:
            self.instance.change_note = words
        return super().save(commit=commit)

    def _note(self) -> str | None:
        """Asked in a dialog of its own (`submit_item.html`); a field would stand in the editor."""
        words = self.data.get("note_for_public")
        return None if words is None else words.strip()

    def _is_submission(self) -> bool:
        return any(name in self.data for name in ("action-submit", "action-restart-workflow"))

    def _problems(self) -> list[str]:
        from cms.editorial.preflight import problems
        from cms.editorial.waivers.offered import offered

        draft = self.save(commit=False)
        draft.offered_reasons = offered(self.data)
        found = problems(draft, self.parent_page, self.for_user)
        return [*filter(None, [too_long(self._note() or "")]), *found]

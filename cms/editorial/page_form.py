from wagtail.admin.forms import WagtailAdminPageForm


class GatedPageForm(WagtailAdminPageForm):
    """Wagtail's page form, which says at submission what stands in the way, beside the fields.

    Deviation from Wagtail: `is_valid` also runs the checks and looks for reviewers when the button
    was a submission. Page types that need a form of their own derive it from this one.
    """

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if self._is_submission():
            for problem in self._problems():
                self.add_error(None, problem)
        return not self.errors

    def _is_submission(self) -> bool:
        return any(name in self.data for name in ("action-submit", "action-restart-workflow"))

    def _problems(self) -> list[str]:
        from cms.editorial.preflight import problems

        return problems(self.save(commit=False), self.parent_page, self.for_user)

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page

from cms.editorial.refusals import Refusal
from cms.editorial.releases.add import add
from cms.editorial.releases.admin.forms import ChooseForm


class AddToReleaseBulkAction(PageBulkAction):
    """Puts the pages that are ticked in a list into a release: all of them or none."""

    display_name = "Add to a release"
    action_type = "add_to_release"
    aria_label = "Add the selected pages to a release"
    template_name = "editorial/releases/bulk.html"
    action_priority = 30
    form_class = ChooseForm

    def check_perm(self, page: Page) -> bool:
        return bool(page.permissions_for_user(self.request.user).can_edit())

    def form_valid(self, form: Any) -> HttpResponse:
        """A refusal is said in the form, and undoes what was done before it."""
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)

    def get_execution_context(self) -> dict[str, Any]:
        self.release = self.cleaned_form.chosen(self.request.user)
        return super().get_execution_context() | {"release": self.release}

    @classmethod
    def execute_action(cls, objects: list[Page], **context: Any) -> tuple[int, int]:
        for page in objects:
            add(context["release"], page, context["user"])
        return len(objects), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        are = "page is" if num_parent_objects == 1 else "pages are"
        return f"{num_parent_objects} {are} in the release “{self.release}”."

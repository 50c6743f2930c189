from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest
from django.urls import reverse

from cms.editorial.admin.overriding.view import PageVerbView
from cms.editorial.releases.add import add
from cms.editorial.releases.admin.forms import ChooseForm
from cms.editorial.releases.admin.view import ICON


class AddPageView(PageVerbView):
    """From a page's menu."""

    template_name = "editorial/releases/verb.html"
    page_title = "Add to a release"
    header_icon = ICON
    form_class = ChooseForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied

    def get_form(self, form_class: Any = None) -> Form:
        self.form = super().get_form(form_class)
        return self.form

    def act(self, user: User, **given: Any) -> str:
        form: Any = self.form
        self.release = form.chosen(user)
        add(self.release, self.page, user)
        return f"“{self.get_page_subtitle()}” goes live with “{self.release}”, and not before."

    def get_success_url(self) -> str:
        return reverse("releases:release", args=[self.release.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        explanation = (
            "What is approved of the page waits for the release, and goes live with all its pages."
        )
        return super().get_context_data(**kwargs) | {"explanation": explanation, "label": "Add it"}

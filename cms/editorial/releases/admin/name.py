from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic.edit import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from cms.editorial.releases.admin.forms import NameForm
from cms.editorial.releases.admin.view import ICON, AboutRelease
from cms.editorial.releases.create import create
from cms.editorial.releases.entitlement import prepares_releases
from cms.editorial.signed_in import signed_in


class CreateReleaseView(WagtailAdminTemplateMixin, FormView[NameForm]):
    template_name = "editorial/releases/verb.html"
    page_title = "New release"
    header_icon = ICON
    form_class = NameForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not prepares_releases(signed_in(request)):
            raise PermissionDenied

    def form_valid(self, form: NameForm) -> HttpResponse:
        user: Any = self.request.user
        made = create(user, **form.cleaned_data)
        return redirect("releases:release", made.pk)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("releases:index"), "label": "Releases"},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        explanation = "Pages that go live together. Add them from their menus or from any list."
        return super().get_context_data(**kwargs) | {"explanation": explanation, "label": "Begin"}


class EditReleaseView(AboutRelease, FormView[NameForm]):
    template_name = "editorial/releases/verb.html"
    page_title = "Name and note"
    form_class = NameForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not prepares_releases(signed_in(request)):
            raise PermissionDenied

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.release}

    def form_valid(self, form: NameForm) -> HttpResponse:
        self.release.save(update_fields=["name", "note"])
        log(self.release, "wagtail.edit", user=self.request.user)
        return redirect("releases:release", self.release.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"label": "Save"}

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.editorial.models.release import Release
from cms.editorial.refusals import Refusal
from cms.editorial.releases.entitlement import is_publisher_of, sees_releases
from cms.editorial.signed_in import signed_in

ICON = "copy"


class AboutRelease(WagtailAdminTemplateMixin):
    """A view of one release, for whoever works on pages."""

    header_icon = ICON
    release: Release
    request: HttpRequest

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not sees_releases(signed_in(request)):
            raise PermissionDenied
        self.release = get_object_or_404(Release, pk=kwargs["release_id"])

    def get_page_subtitle(self) -> str:
        return self.release.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        own = reverse("releases:release", args=[self.release.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("releases:index"), "label": "Releases"},
            {"url": own, "label": self.release.name},
            {"url": "", "label": self.page_title, "sublabel": self.release.name},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"release": self.release}


class ReleaseVerbView(AboutRelease, FormView[Form]):
    """A form around one verb; a refusal is said in it, and undoes everything."""

    template_name = "editorial/releases/verb.html"
    form_class: type[Form] = Form
    explanation = ""
    label = ""
    is_serious = False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may(signed_in(request)):
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def may(self, user: User) -> bool:
        """Whether the form is shown at all; the verb asks again, and says why it refuses."""
        return is_publisher_of(self.release, user)

    def act(self, user: User, **given: Any) -> str:
        """Do it; the sentence that says so."""
        raise NotImplementedError

    def form_valid(self, form: Form) -> HttpResponse:
        try:
            done = self.act(signed_in(self.request), **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, done)
        return redirect(self.get_success_url())

    def get_success_url(self) -> str:
        return reverse("releases:release", args=[self.release.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "explanation": self.explanation,
            "label": self.label or self.page_title,
            "is_serious": self.is_serious,
        }

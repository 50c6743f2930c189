"""What is done to a key. To make and to rotate end in its secret, which is shown this once."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic import CreateView, PermissionCheckedMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.delivery.keys.create import issue
from cms.delivery.keys.revoke import revoke
from cms.delivery.keys.rotate import LONGEST_OVERLAP, OVERLAP, CannotRotate, rotate
from cms.delivery.models import DeliveryKey
from cms.editorial.signed_in import signed_in

HOUR = timedelta(hours=1)


def secret_response(view: Any, key: DeliveryKey, secret: str) -> HttpResponse:
    """No redirect, which would have to keep the secret somewhere; and no cache keeps the page."""
    context = view.get_context_data() | {"key": key, "secret": secret}
    response = TemplateResponse(view.request, "delivery/keys/secret.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


class CreateKeyView(CreateView):
    def save_instance(self) -> DeliveryKey:
        key: DeliveryKey = self.form.save(commit=False)
        self.secret = issue(key, self.request.user)
        return key

    def save_action(self) -> HttpResponse:
        return secret_response(self, self.object, self.secret)


class VerbView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """GET asks, POST does."""

    model = DeliveryKey
    permission_required = "change"
    header_icon = "key"
    key: DeliveryKey

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.key = get_object_or_404(DeliveryKey, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.key)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("delivery_keys:index"), "label": "API keys"},
            {"url": self.key_url, "label": str(self.key)},
            {"url": "", "label": self.page_title},
        ]

    @property
    def key_url(self) -> str:
        return reverse("delivery_keys:inspect", args=[self.key.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"key": self.key, "key_url": self.key_url}


class RevokeView(VerbView):
    template_name = "delivery/keys/revoke.html"
    page_title = "Revoke"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        revoke(self.key, signed_in(request))
        messages.success(request, f"“{self.key}” is revoked: it reads nothing more.")
        return redirect(self.key_url)


class OverlapForm(forms.Form):
    hours = forms.IntegerField(
        label="For how many hours the present secret works on",
        min_value=0,
        max_value=LONGEST_OVERLAP // HOUR,
        initial=OVERLAP // HOUR,
        help_text="0 ends it at once.",
    )


class RotateView(VerbView):
    template_name = "delivery/keys/rotate.html"
    page_title = "Rotate"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"form": kwargs.get("form") or OverlapForm()}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = OverlapForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            secret = rotate(self.key, signed_in(request), form.cleaned_data["hours"] * HOUR)
        except CannotRotate as refused:
            messages.error(request, str(refused))
            return redirect(self.key_url)
        self.key.refresh_from_db()
        return secret_response(self, self.key, secret)

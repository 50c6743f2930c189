"""Screens that do one thing to one input."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import policy_registry

from plan.input.models import PublicInput


class OneInputView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    permission_required = "change"
    header_icon = "comment"
    said: PublicInput

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.permission_policy = policy_registry.get_by_type(PublicInput)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        known = PublicInput.objects.select_related("strategy", "sender")
        self.said = get_object_or_404(known, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_success_url(self) -> str:
        return reverse("public_input:edit", args=[self.said.pk])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = [
            {"url": reverse("public_input:index"), "label": "Public input"},
            {"url": self.get_success_url(), "label": self.said.reference},
        ]
        return [*self.breadcrumbs_items, *above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"said": self.said}

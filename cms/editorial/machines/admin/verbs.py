"""What is done to a service account and its tokens. A secret is shown once, and kept nowhere."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic import CreateView, EditView, InspectView, PermissionCheckedMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput

from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.tokens import USUAL, issue, revoke
from cms.editorial.models import ServiceAccount, ServiceToken
from cms.editorial.signed_in import signed_in


class AddAccountView(CreateView):
    def save_instance(self) -> ServiceAccount:
        return save_account(self.form.save(commit=False), by=self.request.user)

    def get_success_url(self) -> str:
        return reverse("service_accounts:inspect", args=[self.object.pk])


class EditAccountView(EditView):
    def save_instance(self) -> ServiceAccount:
        return save_account(self.form.save(commit=False), by=self.request.user)


class AccountView(InspectView):
    page_title = "Service account"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        may_change = self.permission_policy.user_has_permission(self.request.user, "change")
        return super().get_context_data(**kwargs) | {
            "account": self.object,
            "sections": self.object.sections.select_related("page"),
            "tokens": self.object.tokens.select_related("issued_by"),
            "may_change": may_change,
        }


class TokenForm(forms.Form):
    name = forms.CharField(max_length=100, help_text="Where the token will be kept.")
    expires_on = forms.DateField(
        label="Works until",
        initial=lambda: timezone.localdate() + USUAL,
        widget=AdminDateInput,
        help_text="Within a year. Make a new one before it ends.",
    )

    def expires_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.cleaned_data["expires_on"], time.max))


class IssueView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    model = ServiceAccount
    permission_required = "change"
    template_name = "editorial/machines/issue.html"
    page_title = "New token"
    header_icon = "key"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.account = get_object_or_404(ServiceAccount, pk=kwargs["pk"])
        self.form = TokenForm(request.POST if request.method == "POST" else None)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        try:
            name, ends = self.form.cleaned_data["name"], self.form.expires_at()
            token, secret = issue(self.account, name, ends, by=signed_in(request))
        except ValidationError as refused:
            self.form.add_error("expires_on", " ".join(refused.messages))
            return self.render_to_response(self.get_context_data())
        return self.tell(token, secret)

    def tell(self, token: ServiceToken, secret: str) -> HttpResponse:
        """No redirect, which would have to keep the secret somewhere; no cache keeps the page."""
        context = self.get_context_data() | {"token": token, "secret": secret}
        response = TemplateResponse(self.request, "editorial/machines/secret.html", context)
        response.headers["Cache-Control"] = "no-store"
        return response

    def get_page_subtitle(self) -> str:
        return str(self.account)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("service_accounts:index"), "label": "Service accounts"},
            {"url": self.account_url, "label": str(self.account)},
            {"url": "", "label": self.page_title},
        ]

    @property
    def account_url(self) -> str:
        return reverse("service_accounts:inspect", args=[self.account.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = {"account": self.account, "account_url": self.account_url, "form": self.form}
        return super().get_context_data(**kwargs) | told


class RevokeView(PermissionCheckedMixin, View):
    model = ServiceAccount
    permission_required = "change"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        token = get_object_or_404(ServiceToken.objects.select_related("account"), pk=pk)
        revoke(token, by=signed_in(request))
        messages.success(request, f"“{token.name}” is revoked: it opens nothing more.")
        return redirect(reverse("service_accounts:inspect", args=[token.account_id]))

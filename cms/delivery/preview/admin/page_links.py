"""The links to the drafts of one page: give one out, or take it back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from cms.delivery.models import PreviewToken
from cms.delivery.preview.admin.access import page_for
from cms.delivery.preview.admin.forms import ShareForm
from cms.delivery.preview.issuing import spelled


class PageLinksView(WagtailAdminTemplateMixin, View):
    template_name = "delivery/admin/page_links.html"
    page_title = "Preview links"
    header_icon = "view"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = page_for(request.user, kwargs["page_id"])  # type: ignore[arg-type]
        self.form = ShareForm(request.POST or None, page=self.page)

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if not self.form.is_valid():
            return self.get(request, page_id)
        token = self.form.share(request.user)  # type: ignore[arg-type]
        log(self.page, "preview.share", user=request.user, data={"until": f"{token.expires_at}"})
        messages.success(request, "The link is ready: copy it from the list.")
        return redirect(own_address(page_id))

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tokens = PreviewToken.objects.valid().filter(page=self.page.pk)
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "form": self.form,
            "links": [(token, self.link_of(token)) for token in tokens.select_related("issued_by")],
        }

    def link_of(self, token: PreviewToken) -> str:
        """Only for who gave it out: it is worth what that person may see."""
        if not token.shared or token.issued_by_id != self.request.user.pk:
            return ""
        query = urlencode({"token": spelled(token)})
        return self.request.build_absolute_uri(f"{reverse('preview:enter')}?{query}")


def own_address(page_id: int) -> str:
    return reverse("preview_links:page", args=[page_id])

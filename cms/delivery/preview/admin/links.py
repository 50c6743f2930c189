"""The links to the previews of one thing: give one out, or take it back."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from cms.delivery.models import PreviewToken
from cms.delivery.preview.admin.listing import listed
from cms.delivery.preview.issuing import spelled
from cms.delivery.querysets import PreviewTokenQuerySet


class LinksView(WagtailAdminTemplateMixin, View):
    """A subclass says about what, for whom, and how a link is made."""

    template_name = "delivery/admin/links.html"
    page_title = "Preview links"
    header_icon = "view"
    explanation = ""
    about: Any
    """The page or release."""
    form: Any

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not self.form.is_valid():
            return self.get(request)
        token = self.share(self.form)
        log(self.about, "preview.share", user=request.user, data={"until": f"{token.expires_at}"})
        messages.success(request, "The link is ready: copy it from the list.")
        return redirect(request.path)

    def share(self, form: Form) -> PreviewToken:
        raise NotImplementedError

    def tokens(self) -> PreviewTokenQuerySet:
        """All links to it, of whatever age."""
        raise NotImplementedError

    def revoke_all_url(self) -> str:
        raise NotImplementedError

    def above(self) -> list[dict[str, Any]]:
        """Breadcrumbs of what it is about."""
        raise NotImplementedError

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        own = {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), *self.above(), own]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tokens = self.tokens().valid().select_related("issued_by")
        return super().get_context_data(**kwargs) | {
            "explanation": self.explanation,
            "form": self.form,
            "links": [listed(token, self.link_of(token)) for token in tokens],
            "revoke_all": self.revoke_all_url(),
        }

    def link_of(self, token: PreviewToken) -> str:
        """Only for who gave it out: it is worth what that person may see."""
        if not token.shared or token.issued_by_id != self.request.user.pk:
            return ""
        query = urlencode({"token": spelled(token)})
        return self.request.build_absolute_uri(f"{reverse('preview:enter')}?{query}")

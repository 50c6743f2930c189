from typing import Any

from django.contrib.auth.models import User
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.editorial.refusals import Refusal
from cms.editorial.signed_in import signed_in


class PageVerbView(WagtailAdminTemplateMixin, FormView[Form]):
    """A form around one verb of ours that is about one page; a refusal is said, and undoes it."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific

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
        return reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = [
            {"url": reverse("wagtailadmin_explore", args=[each.pk]), "label": str(each)}
            for each in self.page.get_ancestors().exclude(depth=1)
        ]
        here = {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), *above, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"page": self.page}

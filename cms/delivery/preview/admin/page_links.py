from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from cms.delivery.models import PreviewToken
from cms.delivery.preview.admin.access import page_for
from cms.delivery.preview.admin.forms import ShareForm
from cms.delivery.preview.admin.links import LinksView
from cms.delivery.querysets import PreviewTokenQuerySet
from cms.editorial.signed_in import signed_in


class PageLinksView(LinksView):
    """Those to the drafts of a page, for whoever may see these."""

    explanation = (
        "Whoever has the link sees the draft, without an account, and nothing else. It works as "
        "long as you may see the draft yourself."
    )

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.about = page_for(signed_in(request), kwargs["page_id"])
        self.form = ShareForm(request.POST or None, page=self.about)

    def share(self, form: Any) -> PreviewToken:
        token: PreviewToken = form.share(self.request.user)
        return token

    def tokens(self) -> PreviewTokenQuerySet:
        return PreviewToken.objects.filter(page=self.about.pk)

    def revoke_all_url(self) -> str:
        return reverse("preview_links:revoke_page", args=[self.about.pk])

    def get_page_subtitle(self) -> str:
        return str(self.about.get_admin_display_title())

    def above(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.about.pk])
        return [{"url": edit, "label": self.get_page_subtitle()}]

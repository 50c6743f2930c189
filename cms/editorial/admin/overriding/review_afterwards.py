from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from wagtail.models import Page

from cms.editorial.admin.overriding.forms import ReviewAfterwardsForm
from cms.editorial.admin.overriding.view import PageVerbView
from cms.editorial.models.decision import Decision
from cms.editorial.overrides import could_review, open_override
from cms.editorial.verbs.review_afterwards import review_afterwards


class ReviewAfterwardsView(PageVerbView):
    template_name = "editorial/overriding/review_afterwards.html"
    page_title = "Approve afterwards"
    header_icon = "warning"
    form_class = ReviewAfterwardsForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.override = open_override(self.page)
        if self.override is None and request.method == "GET":
            raise Http404("The page is not marked “not reviewed”.")
        if not (self.able() or self.page.permissions_for_user(request.user).can_edit()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def able(self) -> bool:
        if self.override is None:
            return False
        return self.request.user in could_review(self.page, self.override)

    def act(self, user: User, **given: Any) -> str:
        review_afterwards(self.page, user, **given)
        return f"“{self.get_page_subtitle()}” is approved and marked no more."

    def get_success_url(self) -> str:
        return reverse("wagtailadmin_home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "override": self.override,
            "able": self.able(),
            "compare": compare_url(self.page, self.override) if self.override else "",
        }


def compare_url(page: Page, override: Decision) -> str:
    """What the override changed, if something was public before."""
    before = Decision.objects.about(page).filter(pk__lt=override.pk).reviewed_publications().last()
    if not before or not page.revisions.filter(pk=before.revision_id).exists():
        return ""
    compared = [page.pk, before.revision_id, override.revision_id]
    return reverse("wagtailadmin_pages:revisions_compare", args=compared)

"""A release as a whole: look at it, or let others look."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from cms.delivery.models import PreviewToken
from cms.delivery.preview.admin.access import release_for
from cms.delivery.preview.admin.forms import ShareReleaseForm
from cms.delivery.preview.admin.links import LinksView
from cms.delivery.preview.front_end import front_end_of, way_in
from cms.delivery.preview.headers import keep_private
from cms.delivery.preview.issuing import of_release_for_own_eye
from cms.delivery.preview.releasing import pages_of
from cms.delivery.preview.site import with_cookie
from cms.delivery.querysets import PreviewTokenQuerySet
from cms.editorial.signed_in import signed_in


@require_safe
def look_at_release(request: HttpRequest, release_id: int) -> HttpResponse:
    """On the front end that an operator has named, else on the built-in site."""
    user: Any = request.user
    release = release_for(user, release_id)
    token = of_release_for_own_eye(user, release)
    address = front_end_of(pages_of(release)[0])
    response = redirect(way_in(address, token)) if address else with_cookie(token, request)
    keep_private(response, Vary="Cookie")
    return response


class ReleaseLinksView(LinksView):
    """For whoever may see the draft of every page in it."""

    explanation = (
        "Whoever has the link sees the site as it would stand after the release went live, "
        "without an account. It works as long as you may see the drafts of all its pages yourself."
    )

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.about = release_for(signed_in(request), kwargs["release_id"])
        self.form = ShareReleaseForm(request.POST or None)

    def share(self, form: Any) -> PreviewToken:
        token: PreviewToken = form.share(self.request.user, self.about)
        return token

    def tokens(self) -> PreviewTokenQuerySet:
        return PreviewToken.objects.filter(release=self.about.pk)

    def revoke_all_url(self) -> str:
        return reverse("preview_links:revoke_release", args=[self.about.pk])

    def get_page_subtitle(self) -> str:
        return str(self.about)

    def above(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse("releases:index"), "label": "Releases"},
            {"url": reverse("releases:release", args=[self.about.pk]), "label": str(self.about)},
        ]

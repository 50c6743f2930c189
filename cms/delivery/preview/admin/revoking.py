"""Links taken back: one, all of a page, all of a person."""

from uuid import UUID

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.log_actions import log

from cms.delivery.models import PreviewToken
from cms.delivery.preview.admin.access import (
    MANAGES_PEOPLE,
    page_for,
    release_for,
    require_people_manager,
)
from cms.delivery.querysets import PreviewTokenQuerySet
from cms.editorial.signed_in import signed_in


@require_POST
def revoke_one(request: HttpRequest, id: UUID) -> HttpResponse:
    token = get_object_or_404(PreviewToken, pk=id)
    if not (token.issued_by_id == request.user.pk or request.user.has_perm(MANAGES_PEOPLE)):
        require_sight(signed_in(request), token)
    return revoke(request, PreviewToken.objects.filter(pk=id))


def require_sight(user: User, token: PreviewToken) -> None:
    """Raises PermissionDenied for who may not see what the link shows."""
    if token.release_id:
        release_for(user, token.release_id)
    else:
        page_for(user, token.page_id or 0)


@require_POST
def revoke_of_page(request: HttpRequest, page_id: int) -> HttpResponse:
    page_for(signed_in(request), page_id)
    return revoke(request, PreviewToken.objects.filter(page=page_id))


@require_POST
def revoke_of_release(request: HttpRequest, release_id: int) -> HttpResponse:
    release_for(signed_in(request), release_id)
    return revoke(request, PreviewToken.objects.filter(release=release_id))


@require_POST
def revoke_of_person(request: HttpRequest, user_id: int) -> HttpResponse:
    require_people_manager(signed_in(request))
    return revoke(request, get_object_or_404(User, pk=user_id).preview_tokens.all())


def revoke(request: HttpRequest, tokens: PreviewTokenQuerySet) -> HttpResponse:
    """Say what became of it where the person stood, and note it in the history of each thing."""
    told = tokens.valid().select_related("page", "release")
    subjects = {token.release or token.page for token in told}
    count = tokens.revoke()
    for subject in subjects:
        log(subject, "preview.revoke", user=request.user)
    links = "1 link" if count == 1 else f"{count} links"
    messages.success(request, f"{links} revoked: what was opened with it shows nothing any more.")
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")

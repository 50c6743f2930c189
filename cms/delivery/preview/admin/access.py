"""Who may see and take back preview links: of a page, whoever may see its drafts; of a release, of
every page in it; all, who manages people."""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.models import Page

from cms.delivery.preview.releasing import may_see
from cms.editorial.models import Release

MANAGES_PEOPLE = "auth.change_user"


def page_for(user: User, page_id: int) -> Page:
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return page


def release_for(user: User, release_id: int) -> Release:
    """One that is in preparation, and of which the person may see everything."""
    release = get_object_or_404(Release.objects.open(), pk=release_id)
    if not may_see(user, release):
        raise PermissionDenied
    return release


def require_people_manager(user: User) -> None:
    if not user.has_perm(MANAGES_PEOPLE):
        raise PermissionDenied

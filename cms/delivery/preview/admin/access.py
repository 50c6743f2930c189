"""Who may see and take back preview links: of a page, whoever may see its drafts; all, who manages
people."""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.models import Page

MANAGES_PEOPLE = "auth.change_user"


def page_for(user: User, page_id: int) -> Page:
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return page


def require_people_manager(user: User) -> None:
    if not user.has_perm(MANAGES_PEOPLE):
        raise PermissionDenied

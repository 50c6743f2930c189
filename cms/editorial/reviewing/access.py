from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.permissions import page_permission_policy


def page_for(user: User, page_id: int) -> Page:
    """The page, for whoever may see its drafts: who finds it in the explorer, or is asked."""
    page = get_object_or_404(Page, pk=page_id).specific
    seen = page_permission_policy.explorable_instances(user).filter(pk=page_id).exists()
    if not seen and not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return page

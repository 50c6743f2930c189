from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.permissions import page_permission_policy

from cms.content.models import ExternalLink


@require_POST
def look_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a link to the front of the queue; its host is asked when it may be."""
    if not page_permission_policy.user_has_any_permission(request.user, ["add", "change"]):
        raise PermissionDenied
    link = get_object_or_404(ExternalLink, pk=pk)
    ExternalLink.objects.filter(pk=link.pk).update(next_at=timezone.now())
    messages.success(request, f"{link.url} is looked at within a minute.")
    return redirect("external_links")

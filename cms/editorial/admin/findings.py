from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.editorial.drafting import in_review
from cms.editorial.templatetags.findings import shown
from cms.editorial.waivers.assessed import findings_for


@require_safe
def findings(request: HttpRequest, page_id: int) -> HttpResponse:
    """What the checks find in the latest draft, for the panel beside the editor."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page_permission_policy.explorable_instances(request.user).filter(pk=page.pk).exists():
        raise PermissionDenied
    found = findings_for(page, page.get_latest_revision())
    can_answer = page.permissions_for_user(request.user).can_edit() and not in_review(page)
    response = render(request, "editorial/checks/findings.html", shown(page, found, can_answer))
    response["Cache-Control"] = "no-store"
    return response

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.models import Page

from cms.editorial.refusals import Refusal
from cms.editorial.verbs.unpublish import unpublish


def withdraw(request: HttpRequest, user: User, page: Page) -> HttpResponse:
    """Unpublish by our verb: with the reason that the confirmation page asks for."""
    try:
        unpublish(
            page,
            user,
            reason=request.POST.get("reason", ""),
            include_descendants=bool(request.POST.get("include_descendants")),
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("wagtailadmin_pages:unpublish", page.pk)
    messages.success(request, f"“{page.get_admin_display_title()}” is no longer public.")
    return redirect("wagtailadmin_explore", page.get_parent().pk)

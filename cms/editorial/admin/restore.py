from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin import messages
from wagtail.models import Page

from cms.editorial.admin.ending_form import ReasonForm
from cms.editorial.refusals import Refusal
from cms.editorial.signed_in import signed_in
from cms.editorial.verbs.restore import restore


def restore_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask why a withdrawn page is in force again, and do it."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_unpublish():
        raise PermissionDenied
    form = ReasonForm(request.POST or None)
    form.fields["reason"].help_text = "Kept in the log."
    if request.method == "POST" and form.is_valid():
        return _restored(request, page, form.cleaned_data["reason"])
    context = {
        "form": form,
        "page": page,
        "withdrawal": getattr(page, "withdrawal", None),
        "page_title": "Restore",
        "page_subtitle": page.get_admin_display_title(),
        "header_icon": "undo",
        "edit_url": reverse("wagtailadmin_pages:edit", args=(page.pk,)),
    }
    return TemplateResponse(request, "editorial/admin/restore.html", context)


def _restored(request: HttpRequest, page: Page, reason: str) -> HttpResponse:
    try:
        restore(page, signed_in(request), reason)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"“{page.get_admin_display_title()}” is in force again.")
    return redirect("wagtailadmin_pages:edit", page.pk)

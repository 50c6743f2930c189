from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from cms.editorial.links.revoke import revoke
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.signed_in import signed_in


@require_POST
def revoke_link(request: HttpRequest, link_id: int) -> HttpResponse:
    link = get_object_or_404(ReviewLink.objects.select_related("page"), pk=link_id)
    revoke(link, signed_in(request))
    messages.success(request, f"The link of {link.person} opens nothing any more.")
    return redirect("links:share", link.page_id)

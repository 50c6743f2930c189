from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from cms.editorial.reviewing.access import page_for
from cms.editorial.reviewing.comparison import comparison
from cms.editorial.signed_in import signed_in


@require_safe
def marked_draft(request: HttpRequest, page_id: int, revision_id: int) -> HttpResponse:
    """A revision on the built-in site, with what is different from the public text marked."""
    page = page_for(signed_in(request), page_id)
    revision = get_object_or_404(page.revisions, pk=revision_id)
    response = comparison().marked(request, page, revision)
    response["Cache-Control"] = "no-store, private"
    return response

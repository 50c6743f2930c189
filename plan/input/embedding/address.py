from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from cms.ledger.keys import PAGE
from cms.ledger.models import Identity


@require_safe
def by_document(request: HttpRequest, document: UUID) -> HttpResponse:
    """The form of the strategy that the API knows by this id: for links on other sites."""
    known = Identity.objects.filter(pk=document, label=PAGE).first()
    if known is None:
        raise Http404
    return redirect("plan_input:give", known.object_id)

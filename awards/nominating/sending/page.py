"""The form on the built-in site; it needs no script."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from awards.models import AwardYearPage
from awards.nominating.files.refusal import Unacceptable
from awards.nominating.sending.asked import Asked
from awards.nominating.sending.change import attach
from awards.nominating.sending.form import NominationPageForm
from awards.nominating.sending.size import weighed
from awards.nominating.sending.take import Taken, take
from cms.delivery.limits.admission import admit_post
from cms.delivery.problems.catalogue import InvalidInput, NotOpen
from cms.delivery.taking.arrival import arrived_by_form
from cms.delivery.taking.renewing import renewed

SEE_OTHER = 303


@weighed
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def nominate(request: HttpRequest, pk: int) -> HttpResponse:
    asked = Asked.of(get_object_or_404(AwardYearPage.objects.live().public(), pk=pk))
    if request.method == "POST":
        return sent(request, asked)
    form = NominationPageForm.fresh(asked.wording)
    return shown(request, asked, form, 200 if asked.is_open else 409)


def sent(request: HttpRequest, asked: Asked) -> HttpResponse:
    form = NominationPageForm.sent(asked.wording, request)
    if refusal := admit_post(request).refusal:
        form.add_error(None, refusal.detail)
        return shown(request, asked, form, refusal.status)
    if not form.is_valid():
        return shown(request, asked, form, 422 if asked.is_open else NotOpen.status)
    try:
        taken = kept(request, asked, form)
    except InvalidInput as problem:
        version = asked.year.nomination_consent_version
        form.refuse(renewed(form, problem.members["errors"], version))
    except Unacceptable as problem:
        form.add_error(None, str(problem))
    except NotOpen as problem:
        return shown(request, asked, form, problem.status)
    else:
        place = reverse("nominating:receipt", args=[taken.receipt])
        return HttpResponseRedirect(place, status=SEE_OTHER)
    return shown(request, asked, form, 422)


@transaction.atomic
def kept(request: HttpRequest, asked: Asked, form: NominationPageForm) -> Taken:
    """With its files, or not at all."""
    files = form.looked_into()
    said = form.said(send=request.POST.get("act") == "send")
    taken = take(asked, said, arrived_by_form(request))
    if files:
        attach(taken.nomination, files)
    return taken


def shown(
    request: HttpRequest, asked: Asked, form: NominationPageForm, status: int
) -> HttpResponse:
    context = {"asked": asked, "year": asked.wording.page, "form": form}
    return render(request, "awards/nominating/form.html", context, status=status)

"""What a nominator can do with the link: go on, send, add files, correct, withdraw."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from awards.models import Nomination
from awards.nominating.eligibility import objections
from awards.nominating.files.refusal import Unacceptable
from awards.nominating.sending.change import (
    attach,
    by_receipt,
    correct,
    detach,
    withdraw,
    year_open_for,
)
from awards.nominating.sending.form import NominationPageForm
from awards.nominating.sending.said import said
from awards.nominating.sending.size import weighed
from awards.wording import Wording
from cms.delivery.limits.admission import admit_post
from cms.delivery.problems.catalogue import InvalidInput, NotOpen
from cms.delivery.taking.renewing import renewed
from cms.editorial.links.by_link import opened_by_link

LONGEST_NUMBER = 19


@opened_by_link
@weighed
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    found = by_receipt(code)
    if found is None:
        raise Http404("The link opens no nomination.")
    if request.method != "POST":
        return shown(request, found)
    if refusal := admit_post(request).refusal:
        return refused(request, found, refusal.detail, refusal.status)
    if request.POST.get("act") == "withdraw":
        withdraw(found)
        return redirect("nominating:receipt", code)
    return changed(request, found, code)


def changed(request: HttpRequest, found: Nomination, code: str) -> HttpResponse:
    year = year_open_for(found)
    if year is None:
        return refused(request, found, _("It cannot be changed any more."), NotOpen.status)
    form = NominationPageForm.sent(Wording.of(year), request)
    if not form.is_valid():
        return shown(request, found, form, 422)
    try:
        kept(request, found, form)
    except InvalidInput as problem:
        version = year.nomination_consent_version
        form.refuse(renewed(form, problem.members["errors"], version))
    except Unacceptable as problem:
        form.add_error(None, str(problem))
    except NotOpen as problem:
        return refused(request, found, problem.detail, problem.status)
    else:
        return redirect("nominating:receipt", code)
    return shown(request, found, form, 422)


@transaction.atomic
def kept(request: HttpRequest, found: Nomination, form: NominationPageForm) -> None:
    """What was written, and the files with it, or nothing."""
    files = form.looked_into()
    correct(found, form.said(send=request.POST.get("act") == "send"))
    for pk in request.POST.getlist("away"):
        if pk.isdecimal() and len(pk) < LONGEST_NUMBER:
            detach(found, int(pk))
    if files:
        attach(found, files)


def refused(request: HttpRequest, found: Nomination, message: str, status: int) -> HttpResponse:
    """What was written stays on the page, to be sent later or copied."""
    form = None
    if found.year and request.POST.get("act") != "withdraw":
        form = NominationPageForm.sent(Wording.of(found.year), request)
    return shown(request, found, form, status, message)


def shown(
    request: HttpRequest,
    found: Nomination,
    form: NominationPageForm | None = None,
    status: int = 200,
    message: str = "",
) -> HttpResponse:
    year = year_open_for(found)
    if year and form is None:
        form = NominationPageForm.of(Wording.of(year), said(found))
    context = {
        "nomination": found,
        "year": found.year and Wording.of(found.year).page,
        "form": form if year else None,
        "written": form,
        "objections": objections(found),
        "attachments": found.attachments.all(),
        "message": message,
    }
    return render(request, "awards/nominating/receipt.html", context, status=status)

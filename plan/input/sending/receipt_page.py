"""What a sender can do with the receipt: see the state, correct, withdraw."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cms.delivery.limits.admission import admit_post
from cms.delivery.problems.catalogue import InvalidInput, NotOpen
from cms.delivery.taking.receipt import hash_of
from cms.editorial.links.by_link import opened_by_link
from plan.input.models import PublicInput
from plan.input.sending.change import correct, withdraw
from plan.input.sending.form import CorrectionForm


@opened_by_link
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(PublicInput, receipt_hash=hash_of(code))
    if request.method != "POST":
        return shown(request, found, CorrectionForm(initial=said(found)))
    form = CorrectionForm(request.POST)
    if refusal := admit_post(request).refusal:
        form.add_error(None, refusal.detail)
        return shown(request, found, form, refusal.status)
    if request.POST.get("act") == "withdraw":
        withdraw(found)
        return redirect("plan_input:receipt", code)
    return corrected(request, found, form, code)


def corrected(
    request: HttpRequest, found: PublicInput, form: CorrectionForm, code: str
) -> HttpResponse:
    if found.is_withdrawn:
        return shown(request, found, form, NotOpen.status)
    if not form.is_valid():
        return shown(request, found, form, 422)
    try:
        correct(found, **form.cleaned_data)
    except InvalidInput as problem:
        form.refuse(problem.members["errors"])
        return shown(request, found, form, problem.status)
    return redirect("plan_input:receipt", code)


def said(found: PublicInput) -> dict[str, Any]:
    return {"text": found.text, "organisation": found.organisation}


def shown(
    request: HttpRequest, found: PublicInput, form: CorrectionForm, status: int = 200
) -> HttpResponse:
    context = {"input": found, "form": form}
    return render(request, "plan/input/receipt.html", context, status=status)

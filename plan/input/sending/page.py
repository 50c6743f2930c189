"""The form on the built-in site; it needs no script."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cms.delivery.limits.admission import admit_post
from cms.delivery.problems.catalogue import InvalidInput, NotOpen
from cms.delivery.taking.arrival import arrived_by_form
from cms.delivery.taking.renewing import renewed
from plan.input.sending.asked import Asked
from plan.input.sending.form import InputForm
from plan.input.sending.take import take
from plan.models import StrategyPage

SEE_OTHER = 303


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, pk: int) -> HttpResponse:
    asked = Asked.of(get_object_or_404(StrategyPage.objects.live().public(), pk=pk))
    if request.method == "POST":
        return sent(request, asked)
    form = InputForm.fresh(asked.plan.input_consent_version)
    return shown(request, asked, form, 200 if asked.is_open else 409)


def sent(request: HttpRequest, asked: Asked) -> HttpResponse:
    form = InputForm(request.POST)
    if refusal := admit_post(request).refusal:
        form.add_error(None, refusal.detail)
        return shown(request, asked, form, refusal.status)
    if not form.is_valid():
        return shown(request, asked, form, 422 if asked.is_open else NotOpen.status)
    try:
        taken = take(asked, form.said(), arrived_by_form(request))
    except InvalidInput as problem:
        version = asked.plan.input_consent_version
        form.refuse(renewed(form, problem.members["errors"], version))
        return shown(request, asked, form, problem.status)
    except NotOpen as problem:
        return shown(request, asked, form, problem.status)
    address = reverse("plan_input:receipt", args=[taken.receipt])
    return HttpResponseRedirect(address, status=SEE_OTHER)


def shown(request: HttpRequest, asked: Asked, form: InputForm, status: int) -> HttpResponse:
    return render(request, "plan/input/form.html", {"asked": asked, "form": form}, status=status)

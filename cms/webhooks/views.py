"""The verbs on an endpoint's page. Each is a POST by somebody who may change endpoints."""

from collections.abc import Callable
from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.log_actions import log

from cms.ledger import reading
from cms.webhooks import delivery, outcomes
from cms.webhooks.choices import EndpointState
from cms.webhooks.forms import ReplayForm
from cms.webhooks.models import Endpoint
from cms.webhooks.secrets import new_secret

BOTH_VALID = timedelta(hours=24)


class Refused(Exception):
    """The verb was not carried out; the message says why."""


class Failed(Exception):
    """It was carried out, and did not go well; the message says how."""


def send_test(endpoint: Endpoint, request: HttpRequest) -> str:
    attempt = delivery.send_test(endpoint)
    if not attempt.succeeded:
        raise Failed(f"The test failed: {attempt.error or f'status {attempt.status}'}.")
    return f"The receiver answered {attempt.status} in {attempt.milliseconds} ms."


def retry(endpoint: Endpoint, request: HttpRequest) -> str:
    outcomes.resume(endpoint)
    return "The next attempt starts within a second."


def pause(endpoint: Endpoint, request: HttpRequest) -> str:
    endpoint.state = EndpointState.PAUSED
    endpoint.state_reason = f"Paused by {request.user}."
    endpoint.save(update_fields=["state", "state_reason"])
    return "Nothing is sent until deliveries are resumed; nothing is lost either."


def replay(endpoint: Endpoint, request: HttpRequest) -> str:
    form = ReplayForm(request.POST)
    head = reading.head()
    if not form.is_valid() or form.cleaned_data["after"] > head:
        raise Refused(f"Give a number from 0 to {head}, the newest edition.")
    Endpoint.objects.filter(pk=endpoint.pk).update(cursor=form.cleaned_data["after"])
    return f"Everything after edition {form.cleaned_data['after']} is sent again."


def rotate_secret(endpoint: Endpoint, request: HttpRequest) -> str:
    endpoint.previous_secret, endpoint.secret = endpoint.secret, new_secret()
    endpoint.previous_secret_until = timezone.now() + BOTH_VALID
    endpoint.save(update_fields=["secret", "previous_secret", "previous_secret_until"])
    return "A new secret is in use; deliveries are signed with the old one too for 24 hours."


VERBS: dict[str, Callable[[Endpoint, HttpRequest], str]] = {
    "test": send_test,
    "retry": retry,
    "pause": pause,
    "replay": replay,
    "rotate-secret": rotate_secret,
}


@require_POST
@permission_required("webhooks.change_endpoint", raise_exception=True)
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    if verb not in VERBS:
        raise Http404(f"There is no verb “{verb}”; there are {', '.join(VERBS)}.")
    endpoint = get_object_or_404(Endpoint, pk=pk)
    try:
        _carry_out(endpoint, request, verb)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("webhooks:inspect", endpoint.pk)


def _carry_out(endpoint: Endpoint, request: HttpRequest, verb: str) -> None:
    """What was done is in the log, and what came of it; what was refused is not."""
    try:
        told, level = VERBS[verb](endpoint, request), messages.SUCCESS
    except Failed as failed:
        told, level = str(failed), messages.ERROR
    messages.add_message(request, level, told)
    log(endpoint, f"webhooks.{verb}", user=request.user, data={"told": told})

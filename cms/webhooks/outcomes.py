"""What an attempt's outcome does to its endpoint."""

from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.log_actions import log

from cms.webhooks.backoff import wait
from cms.webhooks.choices import EndpointState
from cms.webhooks.models import Endpoint
from cms.webhooks.sending import Outcome

GONE = 410
STOPPED = "webhooks.stop"


def note(endpoint: Endpoint, seq: int, outcome: Outcome) -> None:
    """Advance after success; else wait, pause after three days, or stop when told 410."""
    if outcome.succeeded:
        endpoint.advance(seq, failures=0, failing_since=None, next_attempt_at=None)
    elif outcome.status == GONE:
        stop(endpoint, EndpointState.DISABLED, "The receiver answered 410: it is gone.")
    else:
        _try_again_or_pause(endpoint, outcome)


def stop(endpoint: Endpoint, state: EndpointState, reason: str) -> None:
    """End deliveries until somebody resumes them, and tell whoever answers for the endpoint."""
    endpoint.state, endpoint.state_reason = state, reason
    endpoint.save(update_fields=["state", "state_reason"])
    log(endpoint, STOPPED, data={"told": reason})
    transaction.on_commit(lambda: _tell(endpoint.pk))


def resume(endpoint: Endpoint) -> None:
    endpoint.state, endpoint.state_reason = EndpointState.ACTIVE, ""
    endpoint.failures, endpoint.failing_since, endpoint.next_attempt_at = 0, None, None
    endpoint.save()


def _try_again_or_pause(endpoint: Endpoint, outcome: Outcome) -> None:
    endpoint.failures += 1
    endpoint.failing_since = endpoint.failing_since or timezone.now()
    pause = wait(endpoint.failures, outcome.retry_after)
    endpoint.next_attempt_at = timezone.now() + pause if pause else None
    endpoint.save(update_fields=["failures", "failing_since", "next_attempt_at"])
    if pause is None:
        last = outcome.error or f"status {outcome.status}"
        stop(
            endpoint,
            EndpointState.PAUSED,
            f"{endpoint.failures} attempts in a row failed; the last: {last}."[:500],
        )


def _tell(endpoint_id: int) -> None:
    endpoint = Endpoint.objects.get(pk=endpoint_id)
    send_mail(
        f"Webhook deliveries to “{endpoint.name}” have stopped",
        render_to_string("webhooks/mail/stopped.txt", {"endpoint": endpoint}),
        None,
        [endpoint.contact_email],
    )

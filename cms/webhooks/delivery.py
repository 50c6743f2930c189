"""Tail the ledger for each endpoint: next edition, send, note, advance.

A process holds an endpoint by a lease, not by a transaction, so a slow receiver locks no row. If it
dies after sending and before noting, the edition is sent again: at least once, in order.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from cms.ledger import reading
from cms.ledger.models import Edition
from cms.webhooks import outcomes, sending
from cms.webhooks.choices import Purpose
from cms.webhooks.message import Message, about, test_message
from cms.webhooks.models import Attempt, Endpoint
from cms.webhooks.sending import Outcome

LEASE = timedelta(seconds=2 * sending.SECONDS)
IN_A_ROW = 50
LOOKED_AT = 500
AT_ONCE = 4


def deliver_due() -> int:
    """Deliver what is due, to several endpoints side by side. Returns how many were served."""
    due = list(Endpoint.objects.behind(reading.head()).due(timezone.now()))
    if due:
        with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
            list(pool.map(_serve_in_thread, due))
    return len(due)


def serve(endpoint: Endpoint) -> None:
    """Send up to a number of editions in a row, until one fails or none is left."""
    for _ in range(IN_A_ROW):
        if not endpoint.lease(timezone.now() + LEASE):
            return
        try:
            went_well = _deliver_next(endpoint)
        finally:
            Endpoint.objects.filter(pk=endpoint.pk).update(leased_until=None)
        if not went_well:
            return


def send_test(endpoint: Endpoint) -> Attempt:
    """Send a message that is about no edition, and keep how it went."""
    message = test_message()
    outcome = _send(endpoint, message)
    return _keep(endpoint, outcome, message.id, None, Purpose.TEST)


def _deliver_next(endpoint: Endpoint) -> bool:
    """Whether there may be more to do at once."""
    endpoint.refresh_from_db()
    edition, seen = _next_wanted(endpoint)
    if edition is None:
        return seen > endpoint.cursor and endpoint.advance(seen)
    message = about(edition)
    outcome = _send(endpoint, message)
    with transaction.atomic():
        _keep(endpoint, outcome, message.id, edition.seq, Purpose.DELIVERY)
        outcomes.note(endpoint, edition.seq, outcome)
    return outcome.succeeded


def _next_wanted(endpoint: Endpoint) -> tuple[Edition | None, int]:
    """The next edition that the endpoint wants, and how far the ledger was looked through."""
    seen = endpoint.cursor
    following = Edition.objects.filter(seq__gt=endpoint.cursor).defer("body").order_by("seq")
    for edition in following.select_related("document")[:LOOKED_AT]:
        seen = edition.seq
        if endpoint.wants(edition.event, edition.type):
            return edition, seen
    return None, seen


def _send(endpoint: Endpoint, message: Message) -> Outcome:
    headers = message.headers(endpoint.secrets(), timezone.now())
    return sending.post(endpoint.url, headers, message.body)


def _keep(
    endpoint: Endpoint, outcome: Outcome, message_id: str, seq: int | None, purpose: Purpose
) -> Attempt:
    return Attempt.objects.create(
        endpoint=endpoint,
        purpose=purpose,
        seq=seq,
        message_id=message_id,
        milliseconds=outcome.milliseconds,
        status=outcome.status,
        error=outcome.error,
        excerpt=outcome.excerpt,
    )


def _serve_in_thread(endpoint: Endpoint) -> None:
    try:
        serve(endpoint)
    finally:
        connection.close()

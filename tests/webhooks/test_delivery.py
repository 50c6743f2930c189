import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from standardwebhooks import Webhook, WebhookVerificationError

from cms.ledger.choices import Event, Seal
from cms.ledger.models import Edition
from cms.webhooks.backoff import WAITS
from cms.webhooks.choices import EndpointState
from cms.webhooks.delivery import serve
from cms.webhooks.models import Endpoint
from cms.webhooks.secrets import new_secret
from tests.webhooks.conftest import Receiver

Publish = Callable[..., Edition]


def told(receiver: Receiver) -> list[int]:
    return [json.loads(body)["data"]["seq"] for _, body in receiver.received]


def test_every_edition_is_told_once_in_order(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    published = [publish().seq for _ in range(3)]
    serve(endpoint)
    serve(endpoint)
    assert told(receiver) == published


def test_the_payload_is_thin_and_its_signature_verifies_with_the_public_library(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    edition = publish()
    serve(endpoint)
    ((headers, body),) = receiver.received
    payload = Webhook(endpoint.secret).verify(body.decode(), headers)
    assert payload["type"] == "document.published"
    assert payload["data"] == {
        "seq": edition.seq,
        "event": "published",
        "id": str(edition.document_id),
        "type": "plan.strategy",
        "path": "/plan/4/4-1-awareness/",
        "version": 1,
    }
    assert b"never leaves" not in body


def test_a_tampered_body_does_not_verify(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    publish()
    serve(endpoint)
    ((headers, body),) = receiver.received
    with pytest.raises(WebhookVerificationError):
        Webhook(endpoint.secret).verify(body.decode().replace("published", "gone"), headers)


def test_after_a_rotation_both_secrets_verify_until_the_old_one_lapses(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    old = endpoint.secret
    endpoint.previous_secret, endpoint.secret = old, new_secret()
    endpoint.previous_secret_until = timezone.now() + timedelta(minutes=1)
    endpoint.save()
    publish()
    serve(endpoint)
    ((headers, body),) = receiver.received
    for secret in (old, endpoint.secret):
        assert Webhook(secret).verify(body.decode(), headers)
    endpoint.previous_secret_until = timezone.now()
    assert endpoint.secrets() == [endpoint.secret]


def test_an_endpoint_hears_only_of_what_it_asked_for(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    endpoint.types, endpoint.events = ["awards.profile"], [Event.GONE]
    endpoint.save()
    publish()
    publish(type="awards.profile")
    wanted = publish(type="awards.profile", event=Event.GONE)
    last = publish(event=Event.GONE)
    serve(endpoint)
    assert told(receiver) == [wanted.seq]
    endpoint.refresh_from_db()
    assert endpoint.cursor == last.seq


def test_the_path_of_a_sealed_document_is_not_told(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    edition = publish()
    edition.document.seal = Seal.PRIVATE
    edition.document.save()
    serve(endpoint)
    assert json.loads(receiver.received[0][1])["data"]["path"] is None


def test_a_failure_keeps_the_order_and_is_tried_again_later(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    first, second = publish().seq, publish().seq
    receiver.answers = [(500, {})]
    serve(endpoint)
    endpoint.refresh_from_db()
    assert told(receiver) == [first]
    assert endpoint.cursor == first - 1
    assert endpoint.next_attempt_at > timezone.now()
    serve(endpoint)
    assert told(receiver) == [first], "not before it is due"
    Endpoint.objects.update(next_attempt_at=timezone.now())
    serve(endpoint)
    assert told(receiver) == [first, first, second]
    endpoint.refresh_from_db()
    assert (endpoint.failures, endpoint.failing_since) == (0, None)


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_obeyed(
    endpoint: Endpoint, receiver: Receiver, publish: Publish, status: int
) -> None:
    publish()
    receiver.answers = [(status, {"Retry-After": "3600"})]
    serve(endpoint)
    endpoint.refresh_from_db()
    assert endpoint.next_attempt_at > timezone.now() + timedelta(minutes=59)


def test_410_disables_the_endpoint_and_tells_its_owner(
    endpoint: Endpoint,
    receiver: Receiver,
    publish: Publish,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    publish()
    receiver.answers = [(410, {})]
    with django_capture_on_commit_callbacks(execute=True):
        serve(endpoint)
    endpoint.refresh_from_db()
    assert endpoint.state == EndpointState.DISABLED
    assert mail.outbox[0].to == ["partner@example.org"]
    assert "410" in mail.outbox[0].body


def test_a_redirect_is_a_failure_and_is_not_followed(
    endpoint: Endpoint, receiver: Receiver, publish: Publish
) -> None:
    publish()
    receiver.answers = [(302, {"Location": receiver.url})]
    serve(endpoint)
    assert len(receiver.received) == 1
    assert endpoint.attempts.get().status == 302


def test_after_three_days_of_failures_the_endpoint_pauses_and_its_owner_is_told(
    endpoint: Endpoint,
    receiver: Receiver,
    publish: Publish,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    publish()
    receiver.answers = [(500, {})] * (len(WAITS) + 1)
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(len(WAITS) + 1):
            Endpoint.objects.update(next_attempt_at=None)
            serve(endpoint)
    endpoint.refresh_from_db()
    assert endpoint.state == EndpointState.PAUSED
    assert "status 500" in endpoint.state_reason
    assert len(mail.outbox) == 1
    assert timedelta(days=2.5) < timedelta(seconds=sum(WAITS)) < timedelta(days=3.5)


def test_a_cursor_moved_back_during_a_delivery_stays_back(
    endpoint: Endpoint, publish: Publish
) -> None:
    edition = publish()
    stale = Endpoint.objects.get()
    Endpoint.objects.update(cursor=0)
    assert not stale.advance(edition.seq)
    assert Endpoint.objects.get().cursor == 0


def test_two_processes_never_serve_one_endpoint_at_once(endpoint: Endpoint) -> None:
    until = timezone.now() + timedelta(seconds=30)
    assert endpoint.lease(until)
    assert not Endpoint.objects.get().lease(until)

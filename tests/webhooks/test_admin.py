from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.messages import get_messages
from django.test import Client

from cms.ledger.models import Edition
from cms.webhooks.choices import EndpointState
from cms.webhooks.models import Attempt, Endpoint
from tests.webhooks.conftest import Receiver

Publish = Callable[..., Edition]


@pytest.fixture
def admin(client: Client, db: None) -> Client:
    client.force_login(get_user_model().objects.create_superuser("root"))
    return client


def said(response: object) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def act(admin: Client, endpoint: Endpoint, verb: str, **data: object) -> str:
    return said(admin.post(f"/admin/webhooks/{endpoint.pk}/{verb}/", data))


def test_a_new_endpoint_is_told_of_what_happens_from_now_on(
    admin: Client, publish: Publish
) -> None:
    head = publish().seq
    data = {"name": "Chamber", "url": "https://example.org/hook", "contact_email": "a@example.org"}
    admin.post("/admin/webhooks/new/", data | {"types": ["plan.strategy"]})
    endpoint = Endpoint.objects.get()
    assert (endpoint.cursor, endpoint.types) == (head, ["plan.strategy"])


def test_an_endpoints_page_shows_its_attempts(
    admin: Client, endpoint: Endpoint, receiver: Receiver
) -> None:
    assert "answered 204" in act(admin, endpoint, "test")
    response = admin.get(f"/admin/webhooks/inspect/{endpoint.pk}/")
    assert "Delivered" in response.content.decode()
    assert Attempt.objects.get().seq is None


def test_a_test_that_fails_says_why(admin: Client, endpoint: Endpoint, receiver: Receiver) -> None:
    receiver.answers = [(500, {})]
    assert "status 500" in act(admin, endpoint, "test")


def test_replay_moves_the_cursor_back(admin: Client, endpoint: Endpoint, publish: Publish) -> None:
    publish()
    act(admin, endpoint, "replay", after=0)
    assert Endpoint.objects.get().cursor == 0


@pytest.mark.parametrize("after", ["", "-1", "999999", "x"])
def test_replay_from_nowhere_is_refused_and_says_what_is_possible(
    admin: Client, endpoint: Endpoint, publish: Publish, after: str
) -> None:
    head = publish().seq
    assert f"from 0 to {head}" in act(admin, endpoint, "replay", after=after)
    assert Endpoint.objects.get().cursor == endpoint.cursor


def test_deliveries_pause_and_resume(admin: Client, endpoint: Endpoint) -> None:
    act(admin, endpoint, "pause")
    assert Endpoint.objects.get().state == EndpointState.PAUSED
    act(admin, endpoint, "retry")
    assert Endpoint.objects.get().state == EndpointState.ACTIVE


def test_rotating_keeps_the_old_secret_for_a_day(admin: Client, endpoint: Endpoint) -> None:
    old = endpoint.secret
    assert "24 hours" in act(admin, endpoint, "rotate-secret")
    assert Endpoint.objects.get().secrets()[1] == old


def test_verbs_are_posted_by_those_who_may_change_endpoints(
    client: Client, endpoint: Endpoint
) -> None:
    url = f"/admin/webhooks/{endpoint.pk}/pause/"
    assert client.post(url).status_code in (302, 403)
    assert Endpoint.objects.get().state == EndpointState.ACTIVE

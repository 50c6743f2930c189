from collections.abc import Callable

import pytest
from pytest_django import Settings

from cms.ledger.models import Edition
from cms.outside.addresses import ForbiddenAddress, may_call, resolve
from cms.webhooks.delivery import serve
from cms.webhooks.models import Endpoint
from cms.webhooks.sending import ALLOW_PRIVATE, post
from tests.webhooks.conftest import Receiver

FORBIDDEN = [
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1%eth0",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
]


@pytest.mark.parametrize("address", FORBIDDEN)
def test_addresses_inside_are_never_called(address: str) -> None:
    assert not may_call(address, ALLOW_PRIVATE)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses_are_called(address: str) -> None:
    assert may_call(address, ALLOW_PRIVATE)


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:1/",
        "http://127.1:1/",
        "http://0x7f000001:1/",
        "http://2130706433:1/",
        "http://[::1]:1/",
        "http://[::ffff:7f00:1]:1/",
        "http://user:secret@127.0.0.1:1/",
    ],
)
def test_every_way_to_write_loopback_is_refused_before_a_connection(url: str) -> None:
    outcome = post(url, {}, b"{}")
    assert outcome.status is None
    assert "not a public address" in outcome.error


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/", "gopher://x/"])
def test_only_http_is_spoken(url: str) -> None:
    assert post(url, {}, b"{}").status is None


def test_a_name_with_one_forbidden_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def two_addresses(*args: object, **kwargs: object) -> list[tuple]:
        return [(2, 1, 6, "", (address, 443)) for address in ("93.184.215.14", "10.0.0.1")]

    monkeypatch.setattr("socket.getaddrinfo", two_addresses)
    with pytest.raises(ForbiddenAddress, match=r"leads to 10\.0\.0\.1"):
        resolve("rebinding.example", 443, ALLOW_PRIVATE)


def test_the_refusal_is_kept_as_a_failed_attempt(
    endpoint: Endpoint,
    receiver: Receiver,
    publish: Callable[..., Edition],
    settings: Settings,
) -> None:
    settings.WEBHOOKS_ALLOW_PRIVATE = False
    publish()
    serve(endpoint)
    assert receiver.received == []
    assert "not a public address" in endpoint.attempts.get().error

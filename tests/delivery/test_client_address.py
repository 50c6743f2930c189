import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import RequestFactory
from pytest_django import Settings

from cms.delivery.http.client_address import client_address
from cms.settings.environment import valid_networks


@pytest.mark.parametrize(
    ("trusted", "forwarded", "remote", "client"),
    [
        ([], "", "198.51.100.7", "198.51.100.7"),
        ([], "203.0.113.9", "198.51.100.7", "198.51.100.7"),
        (["10.0.0.0/8"], "203.0.113.9", "10.1.2.3", "203.0.113.9"),
        (["10.0.0.0/8"], "1.1.1.1, 203.0.113.9", "10.1.2.3", "203.0.113.9"),
        (["10.0.0.0/8"], "203.0.113.9, 10.9.9.9", "10.1.2.3", "203.0.113.9"),
        (["10.0.0.0/8"], "203.0.113.9", "198.51.100.7", "198.51.100.7"),
        (["10.0.0.0/8"], "<script>", "10.1.2.3", "10.1.2.3"),
        (["::1"], "2001:db8::5", "::1", "2001:db8::5"),
    ],
)
def test_only_trusted_proxies_are_believed(
    settings: Settings, trusted: list[str], forwarded: str, remote: str, client: str
) -> None:
    settings.TRUSTED_PROXIES = trusted
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().get("/", REMOTE_ADDR=remote, headers=headers)
    assert client_address(request) == client


def test_a_proxy_that_is_no_address_is_refused_at_the_start() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"TRUSTED_PROXIES must be .*proxy"):
        valid_networks("TRUSTED_PROXIES", ["10.0.0.0/8", "proxy.internal"])

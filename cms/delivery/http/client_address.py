"""Who is asking: the address that a proxy of ours saw, never what a client says of itself."""

from collections.abc import Iterable
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

Network = IPv4Network | IPv6Network


def client_address(request: HttpRequest) -> str:
    """The last address in the chain of forwarders that is not one of `TRUSTED_PROXIES`.

    Empty where there is none: a request over a Unix socket, or one that code made up.
    """
    peer: str = request.META.get("REMOTE_ADDR", "")
    if not settings.TRUSTED_PROXIES:
        return peer
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    chain = [*(part.strip() for part in forwarded if part.strip()), peer]
    trusted = networks(tuple(settings.TRUSTED_PROXIES))
    while len(chain) > 1 and is_in(chain[-1], trusted):
        chain.pop()
    return chain[-1] if is_address(chain[-1]) else peer


@cache
def networks(names: tuple[str, ...]) -> tuple[Network, ...]:
    return tuple(ip_network(name) for name in names)


def is_in(address: str, trusted: Iterable[Network]) -> bool:
    return is_address(address) and any(ip_address(address) in network for network in trusted)


def is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True

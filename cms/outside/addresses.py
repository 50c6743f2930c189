"""No request to an address that only this machine or its network should reach.

A host's name is resolved by us, every address it has is looked at, and the connection is made
to the address that was looked at: a name that resolves differently a moment later gains nothing.
"""

import ipaddress
import socket
from collections.abc import Iterable

import httpcore
from django.conf import settings

TRANSLATED = [
    ipaddress.ip_network(prefix)
    for prefix in ("::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")
]


class ForbiddenAddress(Exception):
    """The host leads to a private, loopback, link-local or reserved address."""


def resolve(host: str, port: int, setting: str) -> str:
    """One address of `host` that may be called. Raises ForbiddenAddress, or OSError if unknown.

    `setting` names the one that allows addresses inside.
    """
    found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not may_call(address, setting):
            raise ForbiddenAddress(
                f"{host} leads to {address}, which is not a public address. An operator can allow "
                f"such addresses with {setting}."
            )
    return found[0]


def may_call(address: str, setting: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    public = ip.is_global and not ip.is_multicast and not _leads_to_ipv4(ip)
    return public or bool(getattr(settings, setting))


def _leads_to_ipv4(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether it is an IPv6 form of an IPv4 address, which a gateway could turn back."""
    return any(ip in network for network in TRANSLATED if ip.version == network.version)


class GuardedBackend(httpcore.SyncBackend):
    """Connects to the address that was checked, whatever the name resolves to a moment later."""

    def __init__(self, setting: str) -> None:
        self.setting = setting

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        checked = resolve(host, port, self.setting)
        return super().connect_tcp(checked, port, timeout, local_address, socket_options)

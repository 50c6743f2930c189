"""Which requests are counted together."""

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

SUBNET = 64
"""An IPv6 household or server has this much to itself: to count single addresses counts nothing."""


@lru_cache(maxsize=4096)
def of_address(address: str) -> str:
    """The address; of an IPv6 address its network, of a mapped IPv4 address that. Empty for what is
    none, as over a Unix socket: those who come that way cannot be told apart."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped:
            return str(ip.ipv4_mapped)
        return str(ip_network((ip, SUBNET), strict=False))
    return str(ip)

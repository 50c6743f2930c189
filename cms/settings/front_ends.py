"""External front ends that show drafts: where each takes a browser that comes with a code."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

ANY_SITE = ""


def front_ends(entries: Iterable[str]) -> dict[str, str]:
    """`PREVIEW_URL` by the hostname of the site; `ANY_SITE` stands for all that are not named.

    An entry is a URL, or `hostname=URL`.
    """
    found: dict[str, str] = {}
    for entry in filter(None, map(str.strip, entries)):
        hostname, url = split(entry)
        if hostname in found:
            raise ImproperlyConfigured(f"PREVIEW_URL names two addresses for {hostname or 'all'}.")
        found[hostname] = usable(url)
    return found


def split(entry: str) -> tuple[str, str]:
    hostname, equals, url = entry.partition("=")
    named = equals and "/" not in hostname
    return (hostname.strip().lower(), url.strip()) if named else (ANY_SITE, entry)


def usable(url: str) -> str:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 (raises for what is no port)
    except ValueError:
        parts = urlsplit("")
    right = parts.scheme in ("http", "https") and parts.hostname and url.isascii()
    if not right or parts.fragment or "@" in parts.netloc or not set(url).isdisjoint(" ;,'\"\\"):
        raise ImproperlyConfigured(
            f"PREVIEW_URL must be like https://www.example.org/preview, not “{url}”."
        )
    return url


def origins(addresses: Iterable[str]) -> list[str]:
    """What a content security policy has to name so that these can be framed: nothing wider."""
    parts = map(urlsplit, addresses)
    return sorted({f"{part.scheme}://{part.netloc}" for part in parts})

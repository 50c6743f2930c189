"""What is known of links to other sites. Nobody is asked here: a job asks and keeps the answers."""

from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from wagtail.models import Page, Site

from cms.content.checks.pieces import Piece
from cms.content.links.addresses import outgoing
from cms.content.links.choices import LinkState
from cms.content.models import ExternalLink
from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity

SHOWN = 80
INSIDE = (".local", ".localhost", ".internal", ".lan", ".intranet", ".corp")


def external_links_work(page: Page) -> Iterator[Finding]:
    """By the last known state. What could not be looked at is no fault of the page: advice."""
    written = list(outgoing(page))
    links = ExternalLink.objects.for_addresses(address for _, address in written)
    known = {link.url: link for link in links} if written else {}
    for piece, address in written:
        if link := known.get(address):
            yield from _about(link, piece)


def external_links_are_public(page: Page) -> Iterator[Finding]:
    for piece, address in outgoing(page):
        if _is_inside(urlsplit(address).hostname or ""):
            yield _found(
                Severity.WARNING,
                f"A link leads to {_short(address)}, an address inside a network.",
                piece,
                "People outside cannot open it: link to the public address.",
            )


def own_pages_are_linked_as_pages(page: Page) -> Iterator[Finding]:
    written = list(outgoing(page))
    own = set(Site.objects.values_list("hostname", flat=True)) if written else set()
    for piece, address in written:
        if urlsplit(address).hostname in own - {"localhost"}:
            yield _found(
                Severity.ADVICE,
                f"{_short(address)} is an address of this very site.",
                piece,
                "Choose the page instead: then the link follows when the page moves.",
            )


def _about(link: ExternalLink, piece: Piece) -> Iterator[Finding]:
    address = _short(link.url)
    if link.state == LinkState.BROKEN:
        yield _found(
            Severity.WARNING,
            f"The link to {address} is broken.",
            piece,
            f"It {link.detail or 'cannot be reached'}. Find where it went, or remove it.",
        )
    elif link.state == LinkState.MOVED:
        yield _found(
            Severity.ADVICE,
            f"What was at {address} has moved for good.",
            piece,
            f"Link to {link.moved_to}.",
        )
    elif link.state == LinkState.UNKNOWN:
        yield _found(
            Severity.ADVICE,
            f"Whether the link to {address} works is not known.",
            piece,
            f"The machine could not tell ({link.detail}): open it once yourself.",
        )


def _found(severity: Severity, message: str, piece: Piece, remedy: str) -> Finding:
    return Finding(severity, message, piece.place, remedy, piece.anchor)


def _short(address: str) -> str:
    return address if len(address) <= SHOWN else f"{address[: SHOWN - 1]}…"


def _is_inside(host: str) -> bool:
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(INSIDE)

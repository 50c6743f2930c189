"""Which addresses stand on which page: noted whenever the checks have looked at the page."""

from typing import Any

from wagtail.models import Page

from cms.content.links.addresses import host_of, outgoing
from cms.content.models.external_link import ExternalLink, LinkHost, LinkUse, digest_of
from cms.editorial.health.refresh import checked


def connect() -> None:
    checked.connect(note, dispatch_uid="content.links")


def note(page: Page, texts: list[Page], **kwargs: Any) -> None:
    """Keep the addresses of `texts`; those that are new are looked at soon."""
    places = _places(texts)
    links = _links(list(places))
    wanted = {
        link.pk: LinkUse(link=link, page_id=page.pk, place=place, is_public=is_public)
        for link, (place, is_public) in ((links[url], places[url]) for url in places)
    }
    held = LinkUse.objects.filter(page_id=page.pk)
    held.exclude(link__in=wanted).delete()
    LinkUse.objects.bulk_create(
        wanted.values(),
        update_conflicts=True,
        unique_fields=["link", "page"],
        update_fields=["place", "is_public"],
    )


def _places(texts: list[Page]) -> dict[str, tuple[str, bool]]:
    """By address: where it stands first, and whether it stands in a public text."""
    found: dict[str, tuple[str, bool]] = {}
    for text in texts:
        is_public = text is texts[0] and text.live
        for piece, address in outgoing(text):
            found.setdefault(address, (piece.place, is_public))
    return found


def _links(addresses: list[str]) -> dict[str, ExternalLink]:
    known = set(ExternalLink.objects.for_addresses(addresses).values_list("url", flat=True))
    new = [address for address in addresses if address not in known]
    hosts = _hosts({host_of(address) for address in new})
    ExternalLink.objects.bulk_create(
        (
            ExternalLink(url=address, digest=digest_of(address), host=hosts[host_of(address)])
            for address in new
        ),
        ignore_conflicts=True,
    )
    return {link.url: link for link in ExternalLink.objects.for_addresses(addresses)}


def _hosts(names: set[str]) -> dict[str, LinkHost]:
    LinkHost.objects.bulk_create((LinkHost(name=name) for name in names), ignore_conflicts=True)
    return {host.name: host for host in LinkHost.objects.filter(name__in=names)}

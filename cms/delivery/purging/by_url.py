"""By address, with one of Wagtail's frontend cache backends: the pages of the built-in site, and
the API's addresses that have no query beside a path. Lists under filters expire within a minute.

These backends log what fails and tell nobody, so it is not tried again.
"""

import socket
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import quote, urlsplit

from django.conf import settings
from wagtail.contrib.frontend_cache.utils import get_backends
from wagtail.models import Site

from cms.delivery.place import PREFIX
from cms.ledger.reading import Touched

SECONDS = 10.0


def purge_urls(changed: Sequence[Touched]) -> None:
    purging = settings.PURGING
    roots = [site.root_url for site in Site.objects.all()]
    by_host = defaultdict(list)
    for url in dict.fromkeys(f"{root}{path}" for root in roots for path in paths(changed)):
        by_host[urlsplit(url).hostname].append(url)
    with ending():
        told = {"default": {"BACKEND": purging.backend, **purging.options}}
        for backend in get_backends(told).values():
            for host, urls in by_host.items():
                if backend.invalidates_hostname(host):
                    backend.purge_batch(urls)


def paths(changed: Sequence[Touched]) -> Iterator[str]:
    yield PREFIX
    for one in changed:
        if one.collection:
            yield f"{PREFIX}{one.collection}"
        if one.id:
            yield f"{PREFIX}documents/{one.id}"
        for path in filter(None, one.paths):
            yield quote(path)
            yield f"{PREFIX}documents?path={quote(path)}"


@contextmanager
def ending() -> Iterator[None]:
    """An end to waiting: Wagtail's own client has none, and takes the one of Python's sockets."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(SECONDS)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)

"""Documents whose bodies this process has sent before.

One statement finds a document, as ever; but the ledger is told which body is known, by its hash,
and sends everything else. A body is the most of a document, and lies apart from its row.
"""

from collections.abc import Callable
from uuid import UUID

from cms.delivery.keeping.keeper import LARGEST, nearby
from cms.ledger import reading
from cms.ledger.reading import NOW, Known, Now, Served


def by_id(id: UUID, time: Now = NOW) -> Served | None:
    if time.as_of:
        return time.by_id(id)
    return with_body(f"body {id}", lambda known: reading.by_id(id, known))


def at_path(path: str, locale: str | None, time: Now = NOW) -> Served | None:
    if time.as_of:
        return time.at_path(path, locale)
    return with_body(f"body {locale} {path}", lambda known: reading.at_path(path, locale, known))


def with_body(name: str, read: Callable[[Known], Served | None]) -> Served | None:
    known: Known = nearby.get(name) or ("", b"")
    served = read(known)
    if served and served.etag != known[0] and len(served.body) <= LARGEST:
        nearby.set(name, (served.etag, served.body), len(name) + len(served.body))
    return served

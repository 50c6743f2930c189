"""A draft as the public document that it would be.

It is composed as the recorder composes what is published, and then handed over instead of recorded:
nothing is written, no dependency, no identity. What it shows of others is what is public of them.
"""

from dataclasses import dataclass
from datetime import datetime

from wagtail.models import Page

from cms.ledger import registry
from cms.ledger.keys import key
from cms.ledger.recorder.composing import Composed, compose
from cms.ledger.recorder.finding import Found
from cms.ledger.recorder.history import newest_of, since
from cms.ledger.recorder.identities import ProvisionalIdentities
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.publishing import body_of
from cms.ledger.surroundings import Surroundings


class NoDocument(Exception):
    """The page has no public document, whatever its text: it is private, or on no site."""


class Incomplete(Exception):
    """The draft lacks what its document needs."""


@dataclass(frozen=True)
class Previewed:
    type: str
    path: str
    body: bytes


def preview(draft: Page, at: datetime) -> Previewed:
    """The document of a page with the content of a draft, as if it were published at a time.

    An object that was never public has a provisional id: its document will have another.
    """
    surroundings = Surroundings()
    kind = registry.by_model(type(draft))
    root = surroundings.root_of(draft)
    if root is None or kind is None or surroundings.private(draft):
        raise NoDocument
    if draft.path == root.tree_path:
        draft.url_path = root.url_path  # a site's root is at “/”, whatever its slug
    library = Library(surroundings, ProvisionalIdentities())
    composition = compose(library, [Found(key(draft), kind, draft)])
    if composition.failed:
        raise Incomplete
    if key(draft) not in composition.done:
        raise NoDocument
    return previewed(composition.done[key(draft)], at)


def previewed(composed: Composed, at: datetime) -> Previewed:
    newest = newest_of([composed.id]).get(composed.id)
    first = since([composed.id]).get(composed.id) or at
    body = body_of(composed, newest.version + 1 if newest else 1, first, at)
    return Previewed(composed.document.type, composed.place.path or "", body)

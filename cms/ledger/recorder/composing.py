"""Documents from objects, by set: build, load the cards that were missing, build those again."""

import logging
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from django.utils import translation
from wagtail.models import Page

from cms.ledger.canonical import digest
from cms.ledger.cards import digest_of
from cms.ledger.documents import Document
from cms.ledger.keys import Key
from cms.ledger.recorder.finding import Found
from cms.ledger.recorder.indexing import Index, index_of
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.telling import Told
from cms.ledger.shown import Shown
from cms.ledger.surroundings import Place

logger = logging.getLogger(__name__)

DEEPEST_CHAIN = 8


"""How many times a document may ask further on the strength of the cards it got."""


@dataclass(frozen=True)
class Composed:
    """What a public object says now, without the stamps of an edition."""

    key: Key
    id: UUID
    document: type[Document]
    obj: Any
    place: Place
    title: str
    content: dict[str, Any]
    index: Index
    told: Told | None
    """None: it is not found by searching."""
    withdrawn: str | None
    """Why, if it is."""
    fingerprint: str


@dataclass
class Composition:
    done: dict[Key, Composed] = field(default_factory=dict)
    saw: dict[UUID, dict[Key, str]] = field(default_factory=dict)
    """What each asked for, and the digest of the card; also of documents that are withheld."""
    failed: set[Key] = field(default_factory=set)


def compose(library: Library, found: list[Found]) -> Composition:
    """Every document that can be built; one that cannot is logged and does not hold up the rest."""
    pages = [each.obj for each in found if isinstance(each.obj, Page)]
    library.load_ancestors(pages)
    library.load_translations(pages)
    library.identities.load((each.key, locale_of(library, each)) for each in found)
    composition, pending = Composition(), found
    for _ in range(DEEPEST_CHAIN):
        unknown, again = attempts(library, pending, composition)
        if not again:
            return composition
        library.load(unknown)
        pending = again
    logger.error("build() never stops asking: %s", [each.key for each in pending])
    composition.failed |= {each.key for each in pending}
    return composition


def attempts(
    library: Library, pending: list[Found], composition: Composition
) -> tuple[set[Key], list[Found]]:
    """Build each; answers the cards that were missing, and who is to be built again with them."""
    unknown: set[Key] = set()
    again = []
    for each in pending:
        shown = Shown(library, locale_of(library, each))
        try:
            attempt(library, each, shown, composition)
        except Exception:
            if not shown.unknown:
                logger.exception("The document of %s %s cannot be built.", *each.key)
                composition.failed.add(each.key)
        if shown.unknown:
            unknown |= shown.unknown
            again.append(each)
    return unknown, again


def attempt(library: Library, found: Found, shown: Shown, composition: Composition) -> None:
    """In its own language, whichever the person reads the admin in by whom it is recorded."""
    with translation.override(shown.language):
        built = cast(type[Document], found.kind).build(found.obj, shown)
    if shown.unknown:
        return
    document = library.identities[found.key, shown.language]
    if built is not None:
        composition.done[found.key] = composed(library, found, built)
    composition.saw[document] = {key: digest_of(library.card(key)) for key in shown.asked}


def composed(library: Library, found: Found, built: Document) -> Composed:
    place = library.surroundings.place(found.kind, found.obj)
    title = found.kind.title_of(found.obj)
    content = built.model_dump(mode="json")
    withdrawn = type(built).withdrawn_because(found.obj)
    return Composed(
        key=found.key,
        id=library.identities[found.key, place.locale],
        document=type(built),
        obj=found.obj,
        place=place,
        title=title,
        content=content,
        index=index_of(type(built), content),
        told=Told.by(built, place, title) if withdrawn is None else None,
        withdrawn=withdrawn,
        fingerprint=digest(
            [built.type, place.path, place.url, place.locale, title, content],
        ),
    )


def locale_of(library: Library, found: Found) -> str:
    return library.surroundings.place(found.kind, found.obj).locale

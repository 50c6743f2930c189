"""Which kinds there are. Domains register theirs in `AppConfig.ready()`; none is imported here."""

from typing import TypeVar

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from cms.ledger.cards import CardOnly
from cms.ledger.documents import Document
from cms.ledger.keys import label
from cms.ledger.kinds import Kind

D = TypeVar("D", bound=Document)
C = TypeVar("C", bound=CardOnly)

_documents: dict[type[Model], type[Document]] = {}
_cards: dict[type[Model], type[CardOnly]] = {}

RESERVED = frozenset(
    {"path", "title", "published_at", "updated_at", "type", "locale", "id", "q", "relevance"}
)


def register(document: type[D]) -> type[D]:
    """Make a document class part of the public contract. Usable as a decorator."""
    refuse_second(document)
    refuse_reserved(document)
    refuse_disagreement(document)
    _documents[document.model] = document
    return document


def register_card(card: type[C]) -> type[C]:
    refuse_second(card)
    _cards[card.model] = card
    return card


def documents() -> list[type[Document]]:
    return list(_documents.values())


def kinds() -> list[type[Kind]]:
    return [*_documents.values(), *_cards.values()]


def collections() -> dict[str, list[type[Document]]]:
    grouped: dict[str, list[type[Document]]] = {}
    for document in documents():
        grouped.setdefault(document.collection, []).append(document)
    return grouped


def searched_types() -> tuple[str, ...]:
    """Of which a search over everything finds documents."""
    return tuple(sorted(one.type for one in documents() if is_searched_everywhere(one)))


def is_searched_everywhere(document: type[Document]) -> bool:
    return document.searched_everywhere and not document.singleton


def by_type(name: str) -> type[Document] | None:
    return next((document for document in documents() if document.type == name), None)


def by_model(model: type[Model]) -> type[Kind] | None:
    return _documents.get(model) or _cards.get(model)


def by_label(name: str) -> list[type[Kind]]:
    """Every kind whose objects are keyed so: many for pages, one for anything else."""
    return [kind for kind in kinds() if label(kind.model) == name]


def unregister(kind: type[Kind]) -> None:
    """Take a kind out again (tests that bring a model of their own)."""
    _documents.pop(kind.model, None)
    _cards.pop(kind.model, None)


def refuse_second(kind: type[Kind]) -> None:
    taken = by_model(kind.model) or next((k for k in kinds() if k.type == kind.type), None)
    if taken and taken is not kind:
        raise ImproperlyConfigured(
            f"{kind.__name__}: {taken.__name__} already stands for "
            f"{kind.model._meta.label} or has the type “{kind.type}”; each has one class."
        )


def refuse_reserved(document: type[Document]) -> None:
    declared = {*document.filters, *document.sorts, *document.model_fields}
    if taken := sorted(declared & RESERVED):
        raise ImproperlyConfigured(
            f"{document.__name__}: {', '.join(taken)} belong to the envelope; "
            "choose other names for its own fields, filters and sorts."
        )


def refuse_disagreement(document: type[Document]) -> None:
    """Within one collection a filter or sort of one name has one type of value."""
    for other in collections().get(document.collection, []):
        for mine, theirs in ((document.filters, other.filters), (document.sorts, other.sorts)):
            for name in mine.keys() & theirs.keys():
                if mine[name].kind != theirs[name].kind:
                    raise ImproperlyConfigured(
                        f"{document.__name__} and {other.__name__} share the collection "
                        f"“{document.collection}” but disagree about the type of “{name}”."
                    )

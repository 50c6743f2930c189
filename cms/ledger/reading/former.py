"""Editions as they are read when they are not the current ones: from `Edition` itself.

What they say of documents that have been sealed since is left out: see `discretion.py`.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, Subquery

from cms.ledger import registry
from cms.ledger.canonical import sha256
from cms.ledger.models import Edition, State
from cms.ledger.reading.discretion import anything_sealed, discreet
from cms.ledger.reading.served import Served
from cms.ledger.reading.state import fact


def public_at(moment: datetime) -> QuerySet[Edition]:
    """What was public at a time, but for what has been sealed since."""
    return Edition.objects.as_of(moment).public().open()


def newest_at(moment: datetime) -> QuerySet[Edition, int]:
    """The number of the ledger's newest edition at a time."""
    until = Edition.objects.filter(occurred_at__lte=moment).order_by("-occurred_at", "-seq")
    return until.values_list("seq", flat=True)[:1]


def columns(moment: datetime, to_edition: str = "") -> dict[str, Any]:
    """What a `Served` is made of, seen from `Edition` or from a row that points to it."""
    return {
        "served_id": F(f"{to_edition}document_id"),
        "served_seq": F(f"{to_edition}seq"),
        "served_type": F(f"{to_edition}type"),
        "served_path": F(f"{to_edition}path"),
        "served_locale": F(f"{to_edition}locale"),
        "served_title": F(f"{to_edition}title"),
        "served_version": F(f"{to_edition}version"),
        "served_body": F(f"{to_edition}body"),
        "served_etag": F(f"{to_edition}etag"),
        "served_published_at": F(f"{to_edition}document__published_at"),
        "served_updated_at": F(f"{to_edition}occurred_at"),
        "served_head": Subquery(newest_at(moment)),
        "served_turnover": fact(State.Name.TURNOVER),
        "anything_sealed": anything_sealed(),
    }


def served(
    rows: QuerySet[Any], moment: datetime, to_edition: str = "", *more: str
) -> list[tuple[Any, ...]]:
    """Each row as (Served, *more)."""
    wanted = columns(moment, to_edition)
    width = len(wanted)
    found = list(rows.annotate(**wanted).values_list(*wanted, *more))
    documents = [make(*row[: width - 1]) for row in found]
    if found and found[0][width - 1]:
        documents = told(documents)
    return [(one, *row[width:]) for one, row in zip(documents, found, strict=True)]


def told(documents: list[Served]) -> list[Served]:
    """A body that says less is another one, and has another hash."""
    bodies = discreet([one.body for one in documents])
    return [
        one if body is one.body else replace(one, body=body, etag=sha256(body))
        for one, body in zip(documents, bodies, strict=True)
    ]


def make(
    id: UUID,
    seq: int,
    type: str,
    path: str,
    locale: str,
    title: str,
    version: int,
    body: Any,
    *rest: Any,
) -> Served:
    etag, published_at, updated_at, head, turnover = rest
    return Served(
        id,
        seq,
        type,
        collection_of(type),
        path,
        locale,
        title,
        version,
        bytes(body),
        etag,
        published_at,
        updated_at,
        head,
        turnover=turnover or "0",
    )


def collection_of(type: str) -> str:
    """Where documents of a type are listed; nowhere, if the type is not registered any more."""
    document = registry.by_type(type)
    return document.collection if document else ""


def types_in(collection: str) -> list[str]:
    return [document.type for document in registry.collections().get(collection, [])]

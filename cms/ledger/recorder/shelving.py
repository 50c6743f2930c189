"""What stands beside the editions: current documents, by what they are found, what they show."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from cms.ledger.keys import Key
from cms.ledger.models import Current, Dependency, Edition, SortKey, Value
from cms.ledger.recorder.composing import Composed
from cms.ledger.recorder.indexing import stamped_sorts
from cms.ledger.recorder.retiring import retire
from cms.ledger.recorder.rows import Row, insert
from cms.ledger.recorder.telling import forget, tell

CHUNK = 1000
COMPARABLE = ("document", "collection", "name", "key")
REWRITTEN = [
    "edition",
    "type",
    "collection",
    "label",
    "object_id",
    "locale",
    "path",
    "title",
    "published_at",
    "updated_at",
    "indexed",
    "fingerprint",
]


def shelve(
    changed: list[Composed], editions: list[Edition], since: dict[UUID, datetime]
) -> list[Current]:
    retire([composed.id for composed in changed])
    rows = [
        row_of(composed, edition, since[composed.id])
        for composed, edition in zip(changed, editions, strict=True)
    ]
    Current.objects.bulk_create(
        rows,
        CHUNK,
        update_conflicts=True,
        unique_fields=["document"],
        update_fields=REWRITTEN,
    )
    index(changed, rows)
    return rows


def row_of(composed: Composed, edition: Edition, since: datetime) -> Current:
    label, object_id = composed.key
    return Current(
        document_id=composed.id,
        edition_id=edition.seq,
        type=edition.type,
        collection=composed.document.collection,
        label=label,
        object_id=object_id,
        locale=edition.locale,
        path=edition.path,
        title=edition.title,
        published_at=since,
        updated_at=edition.occurred_at,
        indexed=composed.index.digest,
        fingerprint=composed.fingerprint,
    )


def reindex(composed: list[Composed]) -> None:
    """Write the values of documents anew that have not changed themselves."""
    rows = Current.objects.in_bulk([each.id for each in composed])
    for each in composed:
        rows[each.id].indexed = each.index.digest
        rows[each.id].collection = each.document.collection
    Current.objects.bulk_update(rows.values(), ["indexed", "collection"], CHUNK)
    index(composed, [rows[each.id] for each in composed])


def index(composed: list[Composed], rows: list[Current]) -> None:
    ids = [row.document_id for row in rows]
    Value.objects.filter(document__in=ids).delete()
    SortKey.objects.filter(document__in=ids).delete()
    pairs = list(zip(composed, rows, strict=True))
    insert(Value, (*COMPARABLE, "shown"), (v for pair in pairs for v in values_of(*pair)))
    insert(SortKey, COMPARABLE, (k for pair in pairs for k in sort_keys_of(*pair)))
    tell((each.id, each.told) for each in composed)


def values_of(composed: Composed, row: Current) -> Iterable[Row]:
    for (name, key), shown in composed.index.filters.items():
        yield row.document_id, row.collection, name, key, shown


def sort_keys_of(composed: Composed, row: Current) -> Iterable[Row]:
    stamped = stamped_sorts(row.path or None, row.title, row.published_at, row.updated_at)
    for name, key in (composed.index.sorts | stamped).items():
        yield row.document_id, row.collection, name, key


def depend(saw: dict[UUID, dict[Key, str]]) -> None:
    Dependency.objects.filter(document__in=saw).delete()
    insert(
        Dependency,
        ("document", "label", "object_id", "digest"),
        (
            (document, label, pk, digest)
            for document, shown in saw.items()
            for (label, pk), digest in shown.items()
        ),
    )


def remove(documents: list[UUID]) -> None:
    retire(documents)
    for model in (Value, SortKey):
        model.objects.filter(document__in=documents).delete()
    forget(documents)
    Current.objects.filter(document__in=documents).delete()

"""Changes as they are served: one line or one list item each, bodies as they were recorded."""

from collections.abc import Iterable, Iterator

import orjson

from cms.ledger.reading import Change


def item(change: Change) -> bytes:
    told = orjson.dumps(
        {
            "seq": change.seq,
            "event": change.event.value,
            "id": change.id,
            "type": change.type,
            "locale": change.locale,
            "path": change.path,
            "version": change.version,
            "etag": change.etag,
            "occurred_at": change.occurred_at,
            "reason": change.reason,
        },
        option=orjson.OPT_UTC_Z,
    )
    return told[:-1] + b',"document":' + (change.body or b"null") + b"}"


def lines(changes: Iterable[Change]) -> Iterator[bytes]:
    return (item(change) + b"\n" for change in changes)

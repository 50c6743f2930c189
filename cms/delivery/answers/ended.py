"""What is said in place of a document that is not there: that it never was, or how it ended."""

from typing import Any
from uuid import UUID

from cms.delivery.problems import Gone, NotFound, Problem
from cms.ledger.reading import NOW, Now, Past


def ended(id: UUID, time: Now = NOW) -> Problem:
    """Why there is no document with this id."""
    past = time.last_of(id)
    if past is None and time.as_of:
        return NotFound(f"There was no such document as {id} at that time.", tags=[str(id)])
    if past is None or (past.moved and not past.sealed):
        return NotFound(f"There is no such document as {id}, and never was.", tags=[str(id)])
    return gone(past)


def gone(past: Past, *more: str) -> Gone:
    """A sealed document's past says nothing but that there was one. `more` are further tags."""
    return Gone(
        "This was public and is no longer.",
        id=str(past.id),
        reason=past.reason or None,
        ended_at=past.ended_at.isoformat() if past.ended_at else None,
        replaced_by=successor(past),
        tags=[str(past.id), *more],
    )


def successor(past: Past) -> dict[str, Any] | None:
    """The document that takes its place, while that is public itself; or an address elsewhere."""
    if past.successor and past.successor_path:
        return {"id": str(past.successor), "path": past.successor_path, "url": None}
    if past.successor_url:
        return {"id": None, "path": None, "url": past.successor_url}
    return None

"""A page of what the search over everything found."""

from collections import Counter
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Self

import orjson
from django.http import HttpRequest, HttpResponse

from cms.delivery import tags
from cms.delivery.answers.page import ATTEMPTS
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.keeping.keeper import keep, recall
from cms.delivery.keeping.shared import shared
from cms.delivery.query.search import SearchQuestion
from cms.delivery.repeating import Proof, looked, proved
from cms.ledger import reading
from cms.ledger.reading import Hit, TypeCount

KEYS = [tags.LEDGER]
DIGITS = 6
"""Of a score: more would differ by the order of additions."""


@dataclass(frozen=True)
class Counted:
    """How many were found, and of each type, where that was asked for."""

    total: int
    by_type: list[tuple[str, int]]
    heads: set[int]

    @classmethod
    def of(cls, counts: list[TypeCount]) -> Self:
        by_type = [(one.type, one.count) for one in counts]
        return cls(sum(one.count for one in counts), by_type, {one.head for one in counts})


@dataclass(frozen=True)
class Found:
    """Counts and hits are two statements: they belong together if they saw the same head."""

    counted: Counted
    hits: list[Hit]
    more: bool
    head: int

    @property
    def heads(self) -> set[int]:
        return self.counted.heads | {one.head for one in self.hits}


def hits_response(request: HttpRequest, question: SearchQuestion) -> HttpResponse:
    state = looked(request, reading.state)
    proof = None if state.foreseen else Proof(reading.state, state.__eq__)
    if is_current(request, etag := of_answer(state.stamp, question.canonical)):
        return proved(not_modified(etag, keys=KEYS, foreseen=state.foreseen), proof)
    name = f"search {etag} {request.build_absolute_uri(request.path)}"
    body = recall(name)
    if body is None:
        found = read_hits(question, state)
        body = assembled(request, question, found)
        if found.head == state.head:
            keep(name, body)
        else:
            etag, proof = of_answer(found.head, question.canonical, "beyond", state.stamp), None
    return proved(json_response(body, etag, keys=KEYS, foreseen=state.foreseen), proof)


def read_hits(question: SearchQuestion, state: reading.State) -> Found:
    """As of the state, or as of later, if editions were recorded meanwhile."""
    head = state.head
    for _ in range(ATTEMPTS):
        found = read_once(question, head, state.stamp)
        head = max(found.heads, default=head)
        if found.heads <= {head}:
            break
    return found


def read_once(question: SearchQuestion, head: int, stamp: str) -> Found:
    hits = question.search.hits(question.limit + 1, question.position)
    more = len(hits) > question.limit
    counts = counted(question, head, stamp) if more or question.cursor else among(hits)
    found = Found(counts, hits[: question.limit], more, head)
    return replace(found, head=max(found.heads, default=head))


def among(hits: list[Hit]) -> Counted:
    """Where one page has all that was found, nothing needs to be counted."""
    counts = Counter(hit.type for hit in hits).items()
    ranked = sorted(counts, key=lambda one: (-one[1], one[0]))
    return Counted.of([TypeCount(type, count, hits[0].head) for type, count in ranked])


def counted(question: SearchQuestion, head: int, stamp: str) -> Counted:
    """Remembered for the pages that follow."""
    asked = sha256(f"{stamp} {question.sequence} {question.facets}".encode()).hexdigest()
    key = f"delivery:found:{asked}"
    known: tuple[int, list[tuple[str, int]]] | None = shared.get(key)
    if known is not None and stamp.startswith(f"{head} "):
        return Counted(*known, {head})
    counts = counted_now(question)
    if counts.heads <= {head}:
        shared.set(key, (counts.total, counts.by_type))
    return counts


def counted_now(question: SearchQuestion) -> Counted:
    """By type only where that was asked for: it costs a look at each row."""
    if question.facets:
        return Counted.of(question.search.by_type())
    total = question.search.total()
    return Counted(total.count, [], {total.head})


def assembled(request: HttpRequest, question: SearchQuestion, found: Found) -> bytes:
    answer: dict[str, Any] = {
        "items": [item(hit) for hit in found.hits],
        "total": found.counted.total,
        "next": following(request, question, found),
    }
    if question.facets:
        by_type = [{"value": type, "count": count} for type, count in found.counted.by_type]
        answer["facets"] = {"type": by_type}
    return orjson.dumps(answer | {"seq": found.head})


def item(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "type": hit.type,
        "path": hit.path or None,
        "url": hit.url or None,
        "locale": hit.locale,
        "title": hit.title,
        "excerpt": hit.excerpt,
        "score": float(f"{hit.score:.{DIGITS}g}"),
    }


def following(request: HttpRequest, question: SearchQuestion, found: Found) -> str | None:
    if not found.more:
        return None
    query = question.following(found.hits[-1].position)
    return request.build_absolute_uri(f"{request.path}?{query}")

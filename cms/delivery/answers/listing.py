"""A page of a collection, as bytes: stored bodies between an envelope, none of them parsed."""

from collections.abc import Sequence

import orjson
from django.http import HttpRequest, HttpResponse

from cms.delivery import tags
from cms.delivery.answers.counts import counts
from cms.delivery.answers.page import Page, read_page
from cms.delivery.answers.projection import projected
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.keeping.keeper import keep, recall
from cms.delivery.query.as_of import headers, spelled
from cms.delivery.query.questions import Question
from cms.delivery.repeating import Proof, looked, proved
from cms.ledger import reading

VARY = {"Vary": "Accept"}


def listing_response(
    request: HttpRequest, question: Question, types: Sequence[str]
) -> HttpResponse:
    """The page that `question` asks for, of a collection of these types."""
    state = looked(request, question.time.state)
    proof = None if question.as_of or state.foreseen else Proof(reading.state, state.__eq__)
    told = VARY | headers(question.time, state.head)
    about = [tags.in_collection(question.collection), *([tags.LEDGER] if question.include else [])]
    if is_current(request, etag := of_answer(state.stamp, question.canonical)):
        return proved(not_modified(etag, told, keys=about, foreseen=state.foreseen), proof)
    name = f"list {etag} {request.build_absolute_uri(request.path)}"
    if (answer := recall(name)) is None:
        page = read_page(question, state)
        shown = [*(listed.document for listed in page.items), *page.included]
        tagged = tags.header([*about, *tags.of_list(question.collection, types, shown)])
        body = assembled(question, page, following(request, question, page))
        answer = body, tagged.encode()
        if page.head == state.head:
            keep(name, answer)
        else:
            etag, proof = of_answer(page.head, question.canonical, "beyond", state.stamp), None
    keys = answer[1].decode().split()
    response = json_response(answer[0], etag, keys=keys, foreseen=state.foreseen, headers=told)
    return proved(response, proof)


def following(request: HttpRequest, question: Question, page: Page) -> str | None:
    """The URL of the next page."""
    if not page.more:
        return None
    query = question.following(page.items[-1].position)
    return request.build_absolute_uri(f"{request.path}?{query}")


def assembled(question: Question, page: Page, following: str | None) -> bytes:
    rest: dict[str, object] = {"total": page.total, "next": following}
    if question.facets:
        rest["facets"] = counts(question.facets, page.facets)
    parts = [b'{"items":', array(bodies(question, page)), b",", orjson.dumps(rest)[1:-1]]
    parts.append(b',"seq":%d' % page.head)
    if question.as_of:
        parts.append(b',"as_of":"%s"' % spelled(question.as_of).encode())
    if question.include:
        parts += [b',"included":', array([served.body for served in page.included])]
    return b"".join([*parts, b"}"])


def bodies(question: Question, page: Page) -> list[bytes]:
    whole = [listed.document.body for listed in page.items]
    return [projected(body, question.fields) for body in whole] if question.fields else whole


def array(bodies: Sequence[bytes]) -> bytes:
    return b"[" + b",".join(bodies) + b"]"

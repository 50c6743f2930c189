"""A whole collection as lines, one document each, in constant memory."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from cms.delivery import tags
from cms.delivery.answers.projection import projected
from cms.delivery.http.accepts import NDJSON
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, not_modified, validators
from cms.delivery.problems import BadParameter, Fault
from cms.delivery.query.as_of import headers
from cms.delivery.query.questions import Question
from cms.delivery.query.reading import pairs
from cms.ledger.reading import Listing

BUNCH = 100
"""Documents in one write."""

OF_PAGES = ("limit", "cursor", "facets", "include")

VARY = {"Vary": "Accept"}


def streaming_response(request: HttpRequest, question: Question) -> HttpResponseBase:
    refuse_pages(request.META["QUERY_STRING"])
    time = question.time
    state, keys = time.state(), [tags.in_collection(question.collection)]
    told = VARY | headers(time, state.head)
    if is_current(request, etag := of_answer(state.stamp, question.canonical, NDJSON)):
        return not_modified(etag, told, keys=keys, foreseen=state.foreseen)
    return StreamingHttpResponse(
        bunches(question, time.listing(question.listing, state)),
        content_type=NDJSON,
        headers={
            **validators(etag, keys, state.foreseen),
            **told,
            "Ledger-Head": str(state.head),
            "Surrogate-Key": tags.header(keys),
        },
    )


def refuse_pages(query_string: str) -> None:
    given = dict(pairs(query_string))
    refused = [name for name in OF_PAGES if name in given]
    faults = [Fault(name, f"A stream is whole and takes no “{name}”.") for name in refused]
    if faults:
        raise BadParameter(faults)


def bunches(question: Question, listing: Listing) -> Iterator[bytes]:
    lines = documents(listing.bodies(), question)
    while bunch := list(islice(lines, BUNCH)):
        yield b"\n".join([*bunch, b""])


def documents(bodies: Iterable[bytes], question: Question) -> Iterator[bytes]:
    for body in bodies:
        yield projected(body, question.fields) if question.fields else body

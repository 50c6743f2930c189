"""The sync feed: whoever follows `next` is, at each head, equal to the API."""

import orjson
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from ninja import Router

from cms.delivery import tags
from cms.delivery.answers.feed import item, lines
from cms.delivery.answers.waiting import wait_beyond
from cms.delivery.feed_schemas import feed_schema
from cms.delivery.http.accepts import JSON, NDJSON, preferred
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, not_modified
from cms.delivery.place import PREFIX
from cms.delivery.problems import UnknownPosition
from cms.delivery.query.feed import FeedQuestion, ask_feed, feed_parameters
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import UnknownPositionSchema
from cms.ledger import reading
from cms.ledger.reading import State

URL = f"{PREFIX}changes"
OFFERS = (JSON, NDJSON)
HEADERS = {"Cache-Control": "no-cache", "Vary": "Accept", "Surrogate-Key": tags.LEDGER}


def router() -> Router:
    routes = Router(tags=["Sync"])
    add_read(
        routes,
        "/changes",
        changes,
        feed_schema(),
        "listChanges",
        parameters=feed_parameters(),
        answers={410: UnknownPositionSchema},
        offers=OFFERS,
        summary="Follow what changes",
    )
    return routes


def changes(request: HttpRequest) -> HttpResponseBase:
    """What happened behind a position, in order, endings included: the newest edition of each
    document, or with `history` every one. As `application/x-ndjson`, all of it without pages."""
    asked = ask_feed(request.META["QUERY_STRING"])
    state = reading.state()
    if asked.after > state.head:
        raise unknown_position(asked, state.head)
    if preferred(request.META.get("HTTP_ACCEPT"), OFFERS) == NDJSON:
        return streamed(asked, state.head)
    if asked.after == state.head and wait_beyond(state.head, asked.wait) > state.head:
        state = reading.state()
    etag = of_answer(state.stamp, URL, asked.spelled(asked.after))
    if is_current(request, etag):
        return not_modified(etag, HEADERS)
    return paged(request, asked, state)


def paged(request: HttpRequest, asked: FeedQuestion, state: State) -> HttpResponse:
    found = reading.changes(asked.after, asked.limit + 1, history=asked.history, types=asked.types)
    head = found[-1].head if found else state.head
    told, more = found[: asked.limit], len(found) > asked.limit
    onward = asked.spelled(told[-1].seq if more else head)
    rest = {
        "next": request.build_absolute_uri(f"{URL}?{onward}"),
        "head": head,
        "has_more": more,
    }
    beyond = [] if head == state.head else [str(head)]
    etag = of_answer(state.stamp, URL, asked.spelled(asked.after), *beyond)
    body = b'{"items":[' + b",".join(map(item, told)) + b"]," + orjson.dumps(rest)[1:]
    return HttpResponse(body, content_type=JSON, headers={**HEADERS, "ETag": etag})


def streamed(asked: FeedQuestion, head: int) -> StreamingHttpResponse:
    """All of it. Whoever has read it goes on behind its last line."""
    found = reading.all_changes(asked.after, history=asked.history, types=asked.types)
    return StreamingHttpResponse(
        lines(found), content_type=NDJSON, headers={**HEADERS, "Ledger-Head": str(head)}
    )


def unknown_position(asked: FeedQuestion, head: int) -> UnknownPosition:
    return UnknownPosition(
        f"Position {asked.after} lies behind the head, which is {head}.",
        start=f"{URL}?{asked.spelled(0)}",
    )

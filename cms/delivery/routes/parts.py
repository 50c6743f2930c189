"""The parts that domains have registered: see `cms.delivery.parts`."""

from collections.abc import Callable, Sequence
from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse
from ninja import Router

from cms.delivery import tags
from cms.delivery.answers.ended import ended
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.keeping.keeper import kept
from cms.delivery.parts import Part
from cms.delivery.query.as_of import AS_OF, headers, time_in
from cms.delivery.query.parameters import declared
from cms.delivery.query.reading import read_query
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import GoneSchema
from cms.ledger.reading import Now

PARAMETERS = declared(AS_OF)


def router(parts: Sequence[Part]) -> Router:
    routes = Router(tags=["Parts"])
    for part in parts:
        add_read(
            routes,
            f"/{part.collection}/{{uuid:id}}/{part.name}",
            computed(part),
            part.schema,
            f"get{part.collection.title()}{part.name.title()}",
            parameters=PARAMETERS,
            answers={410: GoneSchema},
            summary=f"The {part.name} of a document in {part.collection}",
        )
    return routes


def computed(part: Part) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, id: UUID) -> HttpResponse:
        time = time_in(read_query(request.META["QUERY_STRING"], PARAMETERS))
        state = time.state()
        told = headers(time, state.head)
        etag = of_answer(state.stamp, request.path, *told)
        if is_current(request, etag):
            return not_modified(etag, told, keys=[tags.LEDGER], foreseen=state.foreseen)
        body, found = kept(f"part {etag}", lambda: built(part, id, time))
        keys = found.decode().split()
        return json_response(body, etag, keys=keys, foreseen=state.foreseen, headers=told)

    view.__doc__ = part.description
    return view


def built(part: Part, id: UUID, time: Now) -> tuple[bytes, bytes]:
    """The part of a document, and its surrogate keys. Raises what is said where there is none."""
    document = time.by_id(id)
    if document is None or document.collection != part.collection:
        raise ended(id, time)
    below = time.below(document.path, part.below) if part.below else []
    answer = part.build(orjson.loads(document.body), [orjson.loads(one.body) for one in below])
    keys = tags.header([*tags.of_document(document), tags.below(document.path)])
    return orjson.dumps(answer.model_dump(mode="json")), keys.encode()

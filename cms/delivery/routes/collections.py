"""One list for every collection, made from what its document classes declare."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Router

from cms.delivery.answers.listing import listing_response
from cms.delivery.answers.stream import streaming_response
from cms.delivery.collection import Collection
from cms.delivery.http.accepts import JSON, NDJSON, preferred
from cms.delivery.query.asking import asker
from cms.delivery.query.vocabulary import vocabulary
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import page_of

OFFERS = (JSON, NDJSON)


def router(collections: Sequence[Collection]) -> Router:
    routes = Router(tags=["Collections"])
    for collection in collections:
        add_read(
            routes,
            f"/{collection.name}",
            listing(collection),
            page_of(collection),
            f"list{collection.camel}",
            parameters=vocabulary(collection),
            offers=OFFERS,
            summary=f"List {collection.name.replace('-', ' ')}",
        )
    return routes


def listing(collection: Collection) -> Callable[[HttpRequest], HttpResponseBase]:
    ask = asker(collection, vocabulary(collection))

    def view(request: HttpRequest) -> HttpResponseBase:
        question = ask(request.META["QUERY_STRING"])
        if preferred(request.META.get("HTTP_ACCEPT"), OFFERS) == NDJSON:
            return streaming_response(request, question)
        return listing_response(request, question, collection.types)

    view.__doc__ = (
        f"The documents of type {' or '.join(f'`{name}`' for name in collection.types)}, "
        "page by page. Filters of different names all apply; a filter that is repeated takes any "
        "of its values. As `application/x-ndjson`: all of them, one a line, without pages."
    )
    return view

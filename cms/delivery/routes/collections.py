"""One list for every collection, made from what its document classes declare."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from ninja import Router

from cms.delivery.answers.listing import listing_response
from cms.delivery.collection import Collection
from cms.delivery.query.asking import ask
from cms.delivery.query.vocabulary import vocabulary
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import page_of


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
            summary=f"List {collection.name.replace('-', ' ')}",
        )
    return routes


def listing(collection: Collection) -> Callable[[HttpRequest], HttpResponse]:
    parameters = vocabulary(collection)

    def view(request: HttpRequest) -> HttpResponse:
        question = ask(request.META["QUERY_STRING"], collection, parameters)
        return listing_response(request, question, collection.types)

    view.__doc__ = (
        f"The documents of type {' or '.join(f'`{name}`' for name in collection.types)}, "
        "page by page. Filters of different names all apply; a filter that is repeated takes any "
        "of its values."
    )
    return view

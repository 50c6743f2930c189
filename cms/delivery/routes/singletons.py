"""What a site has one of (its settings, its navigation): the document itself, not a list."""

from collections.abc import Callable, Sequence
from functools import cache

from django.http import HttpRequest, HttpResponse
from ninja import Router

from cms.delivery.answers.document import document_response
from cms.delivery.answers.in_language import in_language
from cms.delivery.answers.of_site import of_site
from cms.delivery.collection import Collection
from cms.delivery.http.hostname import hostname_of
from cms.delivery.problems import NotFound
from cms.delivery.query.as_of import AS_OF, time_in
from cms.delivery.query.kinds import read_text
from cms.delivery.query.parameters import Parameter, Parameters, declared
from cms.delivery.query.reading import read_query
from cms.delivery.query.vocabulary import locale_parameter
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import any_of

HOSTNAME = Parameter(
    "hostname",
    "Of which site; if not said, of the one that the request is addressed to.",
    read_text,
)
LANGUAGE = (
    "In which language; if not said, in the site's default one. What nobody has translated is as "
    "it is in that: `fallbacks` names it."
)


@cache
def parameters() -> Parameters:
    return declared(HOSTNAME, locale_parameter(LANGUAGE), AS_OF)


def router(collections: Sequence[Collection]) -> Router:
    routes = Router(tags=["Site"])
    for collection in collections:
        add_read(
            routes,
            f"/{collection.name}",
            single(collection),
            any_of(collection.documents),
            f"get{collection.camel}",
            parameters=parameters(),
            summary=f"The {collection.name}",
        )
    return routes


def single(collection: Collection) -> Callable[[HttpRequest], HttpResponse]:
    def view(request: HttpRequest) -> HttpResponse:
        values = read_query(request.META["QUERY_STRING"], parameters())
        (hostname,) = values.get("hostname", (hostname_of(request),))
        (language,) = values.get("locale", ("",))
        time = time_in(values)
        if document := of_site(collection.name, hostname, time):
            return document_response(request, in_language(document, language), time=time)
        then = "had not been published then" if time.as_of else "has not been published yet"
        raise NotFound(f"The {collection.name} {then}.")

    view.__doc__ = collection.documents[0].__doc__
    return view

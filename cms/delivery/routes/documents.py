"""One document: by its id, or by its public path."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router

from cms.delivery.answers.document import document_response, selected
from cms.delivery.answers.ended import ended
from cms.delivery.answers.forwarding import forwarded
from cms.delivery.collection import Collection
from cms.delivery.http.hostname import hostname_of
from cms.delivery.keeping import bodies
from cms.delivery.place import PREFIX
from cms.delivery.problems import BadParameter, Fault
from cms.delivery.query.as_of import AS_OF, time_in
from cms.delivery.query.kinds import read_path
from cms.delivery.query.parameters import Parameter, Parameters, declared
from cms.delivery.query.reading import Values, read_query
from cms.delivery.query.selecting import fields_parameter, include_parameter
from cms.delivery.query.shape import shape_of_all
from cms.delivery.query.vocabulary import locale_parameter
from cms.delivery.repeating import Proof, looked, proved
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import GoneSchema, any_of
from cms.ledger.reading import Served

NEEDED = f"“path” is needed: {PREFIX}documents?path=/…/ (one document by its id: documents/{{id}})."

PATH = Parameter(
    "path",
    "The public path, from the root of the site.",
    read_path,
    {"type": "string", "pattern": "^/", "examples": ["/plan/4-1-awareness/"]},
)


@cache
def selection() -> Parameters:
    return declared(fields_parameter(shape_of_all()), include_parameter(shape_of_all()))


@cache
def by_id_parameters() -> Parameters:
    return {**selection(), **declared(AS_OF)}


@cache
def by_path_parameters() -> Parameters:
    return {**declared(PATH, locale_parameter()), **by_id_parameters()}


def router(collections: Sequence[Collection]) -> Router:
    routes = Router(tags=["Documents"])
    schema = any_of(tuple(one for collection in collections for one in collection.documents))
    add_read(
        routes,
        "/documents",
        by_path,
        schema,
        "getDocumentByPath",
        summary="A document by its path",
        parameters=by_path_parameters(),
        required=["path"],
        answers={307: None, 308: None, 410: GoneSchema},
    )
    add_read(
        routes,
        "/documents/{uuid:id}",
        by_id,
        schema,
        "getDocument",
        summary="A document by its id",
        parameters=by_id_parameters(),
        answers={410: GoneSchema},
    )
    return routes


def by_id(request: HttpRequest, id: UUID) -> HttpResponse:
    """The document with this id, now or at a time; 410 if it was public and is no longer."""
    values = read_query(request.META["QUERY_STRING"], by_id_parameters())
    time = time_in(values)
    look = partial(bodies.by_id, id, time)
    if document := looked(request, look):
        response = document_response(request, document, *selected(values), time)
        return proved(response, proof_of(document, look, values))
    raise ended(id, time)


def by_path(request: HttpRequest) -> HttpResponse:
    """The document at a public path; 308 if it moved, 410 if it was public and is no longer."""
    values = read_query(request.META["QUERY_STRING"], by_path_parameters())
    if "path" not in values:
        raise BadParameter([Fault("path", NEEDED)])
    (path,), (locale,) = values["path"], values.get("locale", (None,))
    time = time_in(values)
    look = partial(bodies.at_path, path, locale, time)
    if document := looked(request, look):
        response = document_response(request, document, *selected(values), time)
        return proved(response, proof_of(document, look, values))
    return forwarded(path, hostname_of(request), time)


def proof_of(document: Served, look: Callable[[], Served | None], values: Values) -> Proof | None:
    """One edition says the same for ever: but not what it includes, nor what it foresees."""
    if "as_of" in values or "include" in values or document.foreseen:
        return None

    def is_same(found: Served | None) -> bool:
        return found is not None and found.seq == document.seq and not found.foreseen

    return Proof(look, is_same)

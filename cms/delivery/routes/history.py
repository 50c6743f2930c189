"""The versions of a document, and what is different between two of them."""

from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse
from ninja import Router

from cms.delivery.answers.difference import difference, two_versions
from cms.delivery.answers.ended import ended
from cms.delivery.history_schemas import DifferenceSchema, HistorySchema, VersionSchema
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.keeping.keeper import kept
from cms.delivery.query.history import (
    DIFFERENCE_PARAMETERS,
    HISTORY_PARAMETERS,
    ask_difference,
    ask_history,
)
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import GoneSchema
from cms.ledger import reading


def router() -> Router:
    routes = Router(tags=["Documents"])
    add_read(
        routes,
        "/documents/{uuid:id}/history",
        history,
        HistorySchema,
        "getDocumentHistory",
        summary="The versions of a document",
        parameters=HISTORY_PARAMETERS,
        answers={410: GoneSchema},
    )
    add_read(
        routes,
        "/documents/{uuid:id}/diff",
        diff,
        DifferenceSchema,
        "getDocumentDiff",
        summary="What is different between two versions",
        parameters=DIFFERENCE_PARAMETERS,
        required=DIFFERENCE_PARAMETERS,
        answers={410: GoneSchema},
    )
    return routes


def history(request: HttpRequest, id: UUID) -> HttpResponse:
    """Every version that there was, the newest first, with its change note and how it ended; also
    of a document that is public no longer, unless its past is sealed: that is answered with 410."""
    asked = ask_history(request.META["QUERY_STRING"], id)
    found = reading.history(id, asked.limit + 1, asked.before)
    if not found or found[0].sealed:
        raise ended(id)
    newest, keys = found[0].newest, [str(id)]
    etag = of_answer(newest, "history", str(id), str(asked.limit), str(asked.before))
    if is_current(request, etag):
        return not_modified(etag, keys=keys)
    told, more = found[: asked.limit], len(found) > asked.limit
    onward = f"{request.path}?{asked.spelled(told[-1].version)}"
    answer = HistorySchema(
        items=[VersionSchema.of(version, base_of(request)) for version in told],
        total=newest,
        next=request.build_absolute_uri(onward) if more else None,
    )
    return json_response(orjson.dumps(answer.model_dump(mode="json")), etag, keys=keys)


def diff(request: HttpRequest, id: UUID) -> HttpResponse:
    """What is different, field by field: text by words, lists by items. Rich text is compared by
    its plain text."""
    first, second = two_versions(id, *ask_difference(request.META["QUERY_STRING"]))
    keys = [str(id)]
    told = str(first.version), str(second.version), first.turnover
    etag = of_answer(first.newest, "diff", str(id), *told)
    if is_current(request, etag):
        return not_modified(etag, keys=keys)
    base = base_of(request)
    body = kept(
        f"diff {etag} {base} {first.etag} {second.etag}", lambda: difference(first, second, base)
    )
    return json_response(body, etag, keys=keys)


def base_of(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")

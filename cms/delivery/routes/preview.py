"""A draft in the public schema, for who bears a token; and the token, for who brings a code."""

from collections.abc import Sequence
from datetime import datetime

import orjson
from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import ConfigDict, Field

from cms.delivery.answers.document import selected, shaped
from cms.delivery.collection import Collection
from cms.delivery.http.accepts import JSON
from cms.delivery.preview.bearer import bearer
from cms.delivery.preview.codes import spend
from cms.delivery.preview.issuing import spelled
from cms.delivery.preview.looking import look
from cms.delivery.preview.verifying import verified
from cms.delivery.problems import Unauthorized
from cms.delivery.query.reading import read_query
from cms.delivery.query.selecting import check_selection
from cms.delivery.routes.documents import selection
from cms.delivery.routes.operation import REFUSALS, negotiating, openapi_parameters
from cms.delivery.routes.private import SECURITY, in_private
from cms.delivery.schemas import GoneSchema, ProblemSchema, any_of


class CodeSchema(Schema):
    model_config = ConfigDict(extra="forbid")

    code: str = Field(description="As it came in the address, within a minute.", max_length=500)


class TokenSchema(Schema):
    token: str = Field(description="Send it as `Authorization: Bearer …` to `/preview`.")
    expires_at: datetime
    release: str | None = Field(
        description="The name of the release that it opens, below `/preview/`; none: of a page."
    )


def router(collections: Sequence[Collection]) -> Router:
    routes = Router(tags=["Preview"])
    problems = dict.fromkeys((*REFUSALS, 401, 409), ProblemSchema)
    routes.add_api_operation(
        "/preview",
        ["GET"],
        in_private(negotiating(preview, (JSON,))),
        response={
            200: any_of(tuple(one for known in collections for one in known.documents)),
            410: GoneSchema,
            **problems,
        },
        operation_id="getPreview",
        summary="A draft, as the document that it would be",
        openapi_extra={
            "parameters": openapi_parameters(selection(), set()),
            "security": [{SECURITY: []}],
        },
    )
    routes.add_api_operation(
        "/preview/exchange",
        ["POST"],
        in_private(exchange),
        response={200: TokenSchema, **dict.fromkeys((400, 401, 413, 500), ProblemSchema)},
        operation_id="exchangePreviewCode",
        summary="A token for a code",
        openapi_extra={"parameters": [], "security": []},
    )
    return routes


def preview(request: HttpRequest) -> HttpResponse:
    """The document that the draft would be if it were published, for the one token that names it.

    `Preview-At` says at which moment it is looked at: compare the document's dates with that.
    """
    if (text := bearer(request)) is None:
        raise Unauthorized("Send a preview token: `Authorization: Bearer …`.")
    seen = look(verified(text))
    fields, include = selected(read_query(request.META["QUERY_STRING"], selection()))
    check_selection(seen.document.type, fields, include)
    body = shaped(seen.document.body, fields, include)
    return HttpResponse(body, content_type=JSON, headers={"Preview-At": seen.at.isoformat()})


def exchange(request: HttpRequest, given: CodeSchema) -> HttpResponse:
    """A front end buys the token with the code that a browser brought it. A code works once."""
    token = spend(given.code)
    release = token.release and token.release.name
    answer = {"token": spelled(token), "expires_at": token.expires_at, "release": release}
    return HttpResponse(orjson.dumps(answer), content_type=JSON)

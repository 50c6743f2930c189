"""The API's description of itself: for machines as OpenAPI, for people as a page."""

from functools import cache

import orjson
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from ninja import NinjaAPI, Router

from cms.delivery.docs.reference import reference
from cms.delivery.http.etags import of_body
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.openapi import openapi
from cms.ledger.canonical import sha256

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


def router(api: NinjaAPI) -> Router:
    @cache
    def described() -> tuple[bytes, str]:
        body = orjson.dumps(openapi(api), option=orjson.OPT_INDENT_2)
        return body, of_body(sha256(body))

    def machine(request: HttpRequest) -> HttpResponse:
        body, etag = described()
        return not_modified(etag) if is_current(request, etag) else json_response(body, etag)

    def people(request: HttpRequest) -> HttpResponse:
        page = render_to_string("delivery/docs.html", reference(orjson.loads(described()[0])))
        return HttpResponse(page, headers={"Content-Security-Policy": PAGE_POLICY})

    routes = Router()
    routes.add_api_operation("/openapi.json", ["GET"], machine, include_in_schema=False)
    routes.add_api_operation("/docs", ["GET"], people, include_in_schema=False)
    return routes

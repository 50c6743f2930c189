"""The service document: what is here, and where."""

from collections.abc import Sequence
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import Field

from cms.delivery import tags
from cms.delivery.collection import Collection
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.place import DOCS, PREFIX, VERSION
from cms.delivery.query.reading import read_query
from cms.delivery.query.vocabulary import filters
from cms.delivery.routes.operation import add_read
from cms.ledger import reading

KEYS = [tags.LEDGER]


class CollectionSchema(Schema):
    name: str
    url: str
    types: list[str]
    filters: list[str]
    sorts: list[str]


class SingleSchema(Schema):
    """What a site has one of: the address answers with the document itself."""

    name: str
    url: str
    types: list[str]


class ServiceSchema(Schema):
    name: str
    version: str
    seq: int = Field(description="The ledger's head: it grows with every public change.")
    links: dict[str, str]
    collections: list[CollectionSchema]
    singles: list[SingleSchema]


def router(collections: Sequence[Collection]) -> Router:
    known = description(collections)

    def service(request: HttpRequest) -> HttpResponse:
        """What is here: collections, their filters and sorts, links, and the ledger's head."""
        read_query(request.META["QUERY_STRING"], {})
        state = reading.state()
        etag = of_answer(state.stamp, "service")
        if is_current(request, etag):
            return not_modified(etag, keys=KEYS, foreseen=state.foreseen)
        body = orjson.dumps({**known, "seq": state.head})
        return json_response(body, etag, keys=KEYS, foreseen=state.foreseen)

    routes = Router(tags=["Service"])
    add_read(routes, "/", service, ServiceSchema, "getService", summary="The service document")
    return routes


def description(collections: Sequence[Collection]) -> dict[str, Any]:
    listed = [one for one in collections if not one.singleton]
    single = [one for one in collections if one.singleton]
    return {
        "name": settings.WAGTAIL_SITE_NAME,
        "version": VERSION,
        "seq": 0,
        "links": {
            "self": PREFIX,
            "openapi": f"{PREFIX}openapi.json",
            "docs": DOCS,
            "document": f"{PREFIX}documents/{{id}}",
            "document_by_path": f"{PREFIX}documents?path={{path}}",
            "search": f"{PREFIX}search?q={{text}}",
            "history": f"{PREFIX}documents/{{id}}/history",
            "diff": f"{PREFIX}documents/{{id}}/diff?from={{version}}&to={{version}}",
            "changes": f"{PREFIX}changes",
        },
        "collections": [
            {
                "name": one.name,
                "url": f"{PREFIX}{one.name}",
                "types": list(one.types),
                "filters": list(filters(one)),
                "sorts": list(one.sorts),
            }
            for one in listed
        ],
        "singles": [
            {"name": one.name, "url": f"{PREFIX}{one.name}", "types": list(one.types)}
            for one in single
        ],
    }

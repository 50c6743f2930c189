"""The API, made from the registry when the URLs are loaded: by then every domain has registered."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from cms.delivery.collection import collections
from cms.delivery.parts import parts
from cms.delivery.place import VERSION
from cms.delivery.problems import Problem
from cms.delivery.problems.foreign import problem_of
from cms.delivery.problems.response import problem_response
from cms.delivery.routes import (
    challenge,
    changes,
    description,
    documents,
    history,
    preview,
    preview_of_release,
    receipts,
    search,
    service,
    singletons,
    writing,
)
from cms.delivery.routes import collections as lists
from cms.delivery.routes import parts as computed
from cms.delivery.taking.by_receipt import all_by_receipt
from cms.delivery.writing import writings

DESCRIPTION = (
    "What has been published, as it is now. Everything here is public and read from the "
    "publication ledger: what was not published is not there. Answers carry a strong ETag; errors "
    "are problem documents (RFC 9457)."
)


def build_api() -> NinjaAPI:
    api = NinjaAPI(
        title="Delivery API",
        version=VERSION,
        description=DESCRIPTION,
        urls_namespace="delivery",
        openapi_url=None,
        docs_url=None,
    )
    for kind in (Problem, Http404, HttpError, ValidationError):
        api.add_exception_handler(kind, respond)
    known = collections()
    lasting = [one for one in known if not one.singleton]
    single = [one for one in known if one.singleton]
    for router in (
        service.router(known),
        documents.router(known),
        history.router(),
        lists.router(lasting),
        search.router(),
        singletons.router(single),
        computed.router(parts()),
        writing.router(writings()),
        challenge.router(),
        receipts.router(all_by_receipt()),
        changes.router(),
        preview.router(known),
        preview_of_release.router(known),
        description.router(api),
    ):
        api.add_router("", router)
    return api


def respond(request: HttpRequest, error: Any) -> HttpResponse:
    return problem_response(problem_of(error))

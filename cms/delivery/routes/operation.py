"""How a read is declared to Ninja: our parameters and problems, beside its own response schema."""

from collections.abc import Iterable, Mapping, Sequence
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Router

from cms.delivery.http import routing
from cms.delivery.http.accepts import JSON, preferred
from cms.delivery.http.routing import View
from cms.delivery.query.parameters import Parameters
from cms.delivery.schemas import ProblemSchema

REFUSALS = (400, 401, 404, 406, 414, 429, 500)


def add_read(
    router: Router,
    path: str,
    view: View,
    schema: Any,
    operation_id: str,
    *,
    parameters: Parameters | None = None,
    required: Iterable[str] = (),
    answers: Mapping[int, Any] | None = None,
    offers: Sequence[str] = (JSON,),
    summary: str | None = None,
    headers: Iterable[dict[str, Any]] = (),
) -> None:
    """Add a GET route. The view reads its own query and answers with bytes, not with `schema`.

    `answers` are the schemas of further statuses, `offers` the media types among which to choose.
    """
    others = {304: None, **dict.fromkeys(REFUSALS, ProblemSchema), **(answers or {})}
    negotiated = negotiating(view, offers)
    routing.add(path, negotiated)
    router.add_api_operation(
        path,
        ["GET"],
        negotiated,
        response={200: schema, **others},
        by_alias=True,
        operation_id=operation_id,
        summary=summary or spaced(operation_id),
        openapi_extra={
            "parameters": [*openapi_parameters(parameters or {}, set(required)), *headers]
        },
    )


def negotiating(view: View, offers: Sequence[str]) -> View:
    """Refuse a client that takes nothing that we have, before anything is read for it."""

    @wraps(view)
    def negotiated(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        preferred(request.META.get("HTTP_ACCEPT"), offers)
        return view(request, **kwargs)

    return negotiated


def openapi_parameters(parameters: Parameters, required: set[str]) -> list[dict[str, Any]]:
    return [
        {**parameter.openapi(), "required": parameter.name in required}
        for parameter in parameters.values()
    ]


def spaced(operation_id: str) -> str:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in operation_id)
    return words.capitalize()

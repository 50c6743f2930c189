"""The addresses at which a receipt opens something: see `cms.delivery.taking.by_receipt`."""

from collections.abc import Sequence
from typing import Any

from ninja import Router

from cms.delivery.http.routing import View
from cms.delivery.routes.operation import add_read, spaced
from cms.delivery.routes.writing import REFUSALS, within_limits
from cms.delivery.schemas import ProblemSchema
from cms.delivery.taking.by_receipt import RECEIPT, ByReceipt

SENT = {
    "name": RECEIPT,
    "in": "header",
    "required": True,
    "description": "What was answered when it was sent in. A secret: never in an address.",
    "schema": {"type": "string"},
}


def router(registered: Sequence[ByReceipt]) -> Router:
    routes = Router(tags=["Writing"])
    for verbs in registered:
        add_read(
            routes, verbs.path, verbs.see, verbs.answer, f"get{verbs.name}ByReceipt", headers=[SENT]
        )
        schema = verbs.correction.model_json_schema()
        body = {"required": True, "content": {"application/json": {"schema": schema}}}
        add(routes, verbs, "PATCH", verbs.correct, f"correct{verbs.name}", requestBody=body)
        add(routes, verbs, "DELETE", verbs.withdraw, f"withdraw{verbs.name}")
    return routes


def add(
    routes: Router, verbs: ByReceipt, method: str, view: View, operation_id: str, **more: Any
) -> None:
    routes.add_api_operation(
        verbs.path,
        [method],
        within_limits(view),
        response={200: verbs.answer} | dict.fromkeys(REFUSALS, ProblemSchema),
        operation_id=operation_id,
        summary=spaced(operation_id),
        openapi_extra={"parameters": [SENT], **more},
    )

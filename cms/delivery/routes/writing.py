"""The routes by which the public sends something in: see `cms.delivery.writing`."""

from collections.abc import Sequence
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Router

from cms.delivery.http.routing import View
from cms.delivery.limits.admission import admit_post
from cms.delivery.problems.response import problem_response
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import GoneSchema, ProblemSchema
from cms.delivery.writing import Writing

REFUSALS = (400, 401, 404, 409, 413, 422, 429, 500)


def router(writings: Sequence[Writing]) -> Router:
    routes = Router(tags=["Writing"])
    for writing in writings:
        if writing.form:
            add_read(
                routes,
                f"{writing.path}-form",
                writing.form,
                writing.form_schema,
                f"get{writing.name}Form",
                answers={410: GoneSchema},
            )
        routes.add_api_operation(
            writing.path,
            ["POST"],
            within_limits(writing.take),
            response={writing.status: writing.answer, 410: GoneSchema}
            | dict.fromkeys(REFUSALS, ProblemSchema),
            operation_id=f"send{writing.name}",
            openapi_extra=described(writing),
        )
    return routes


def described(writing: Writing) -> dict[str, Any]:
    schema = writing.sent.model_json_schema()
    parameters = [
        {"name": name, "in": "header", "required": False, "description": text,
         "schema": {"type": "string"}}
        for name, text in writing.headers.items()
    ]  # fmt: skip
    body = {"required": True, "content": {writing.media_type: {"schema": schema}}}
    return {"requestBody": body, "parameters": parameters}


def within_limits(view: View) -> View:
    @wraps(view)
    def limited(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        admission = admit_post(request)
        response = (
            problem_response(admission.refusal) if admission.refusal else view(request, **kwargs)
        )
        for name, value in admission.headers.items():
            response.headers[name] = value
        return response

    return limited

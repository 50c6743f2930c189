"""Errors that are not ours, said in our words: Django's, Ninja's, and the ones nobody foresaw."""

from django.core.exceptions import (
    BadRequest as DjangoBadRequest,
)
from django.core.exceptions import (
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from ninja.errors import HttpError, ValidationError

from cms.delivery.http.methods import allowed_methods
from cms.delivery.place import PREFIX
from cms.delivery.problems.catalogue import (
    BadParameter,
    BadRequest,
    Fault,
    Forbidden,
    MethodNotAllowed,
    NotAcceptable,
    NotFound,
    TooLarge,
    Unexpected,
)
from cms.delivery.problems.problem import Problem
from cms.delivery.problems.response import CONTENT_TYPE

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
BY_STATUS: dict[int, type[Problem]] = {
    kind.status: kind for kind in (BadRequest, Forbidden, NotFound, NotAcceptable, TooLarge)
}


def problem_of(error: Exception) -> Problem:
    """The problem that stands for any exception."""
    match error:
        case Problem():
            return error
        case Http404():
            return NotFound(f"The API has no such route. {PREFIX} lists what there is.")
        case PermissionDenied():
            return Forbidden("This request is not allowed.")
        case ValidationError():
            return BadParameter(faults_of(error))
        case HttpError():
            return problem_of_status(error.status_code, str(error))
        case _ if isinstance(error, TOO_LARGE):
            return TooLarge("The request has more data or more fields than are taken here.")
        case SuspiciousOperation() | DjangoBadRequest():
            return BadRequest("The request is not well-formed, or its host is not served here.")
        case _:
            return Unexpected("The request failed on our side, and we have been told.")


def faults_of(error: ValidationError) -> list[Fault]:
    """Ninja's findings about declared parameters and bodies."""
    return [
        Fault(".".join(str(step) for step in found["loc"][1:]), f"{found['msg']}.")
        for found in error.errors
    ]


def problem_of_status(status: int, detail: str) -> Problem:
    kind = BY_STATUS.get(status, Unexpected if status >= 500 else BadRequest)
    return kind(detail)


def problem_of_response(request: HttpRequest, response: HttpResponseBase) -> Problem | None:
    """The problem to send in place of an error page; none if the answer may go as it is."""
    if response.status_code < 400 or response.headers.get("Content-Type") == CONTENT_TYPE:
        return None
    if response.status_code == 405:
        return method_not_allowed(request, response.headers.get("Allow", ""))
    if response.status_code == 404:
        return problem_of(Http404())
    return problem_of_status(response.status_code, "The request was refused.")


def method_not_allowed(request: HttpRequest, declared: str) -> Problem:
    allowed = allowed_methods(declared)
    return MethodNotAllowed(
        f"{request.path} does not take {request.method}; it takes {allowed}.",
        headers={"Allow": allowed},
    )

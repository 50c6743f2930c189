import orjson
from django.http import HttpResponse

from cms.delivery.problems.problem import Problem

CONTENT_TYPE = "application/problem+json"


def problem_response(problem: Problem) -> HttpResponse:
    """The one way in which an error leaves the API."""
    return HttpResponse(
        orjson.dumps(problem.document()),
        status=problem.status,
        content_type=CONTENT_TYPE,
        headers={"Cache-Control": problem.caching, **problem.headers},
    )

import orjson
from django.http import HttpResponse

from cms.delivery.http.freshness import seconds_left
from cms.delivery.problems.problem import Problem
from cms.delivery.tags import header
from cms.ledger import reading

CONTENT_TYPE = "application/problem+json"


def problem_response(problem: Problem) -> HttpResponse:
    """The one way in which an error leaves the API."""
    return HttpResponse(
        orjson.dumps(problem.document()),
        status=problem.status,
        content_type=CONTENT_TYPE,
        headers={**caching(problem), **problem.headers},
    )


def caching(problem: Problem) -> dict[str, str]:
    if problem.max_age is None:
        return {"Cache-Control": "no-store"}
    left = seconds_left(problem.tags, reading.state().foreseen) if problem.tags else None
    kept = problem.max_age if left is None else min(problem.max_age, left)
    told = {"Cache-Control": f"public, max-age={kept}"}
    return told | ({"Surrogate-Key": header(problem.tags)} if problem.tags else {})

"""Routes that show what is not public: how they are declared, and what all their answers bear."""

from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from cms.delivery.preview.headers import PRIVATE, keep_private
from cms.delivery.problems import Problem
from cms.delivery.routes.operation import View

SECURITY = "PreviewToken"
"""The name of the token in the OpenAPI document."""


def in_private(view: View) -> View:
    """Whatever the answer is, a refusal included: nobody may keep it."""

    @wraps(view)
    def private(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, **kwargs)
        except Problem as problem:
            problem.headers = PRIVATE | problem.headers
            raise
        keep_private(response)
        return response

    return private

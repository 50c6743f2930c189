"""The API's own way in and out.

A read of the API needs no session, no user, no CSRF token and none of the site's redirects;
together they cost more than the answer. So this stands high in MIDDLEWARE and answers reads itself;
anything else goes the long way. Whatever comes back, an error page of Django's included, leaves in
the API's words.
"""

import logging
from collections.abc import Callable

from django.core.signals import got_request_exception
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import resolve

from cms.delivery.http.finishing import finished
from cms.delivery.http.reads import READS, read
from cms.delivery.limits.admission import admit
from cms.delivery.place import PREFIX
from cms.delivery.problems import Unexpected
from cms.delivery.problems.foreign import problem_of, problem_of_response
from cms.delivery.problems.response import problem_response
from cms.delivery.repeating import ADMITTED

logger = logging.getLogger("django.request")

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class DeliveryMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        return finished(request, answered(request, self.admitted))

    def admitted(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to a request within its limits, or what it is refused for."""
        admission = request.META.get(ADMITTED) or admit(request)
        if admission.refusal:
            response: HttpResponseBase = problem_response(admission.refusal)
        else:
            answer = read if request.method in READS else self.write
            response = in_our_words(request, answered(request, answer))
        for name, value in admission.headers.items():
            response.headers[name] = value
        return response

    def write(self, request: HttpRequest) -> HttpResponseBase:
        """What is no route here is not looked for elsewhere: the site would redirect the sender."""
        resolve(request.path_info)
        return self.get_response(request)


def answered(request: HttpRequest, answer: GetResponse) -> HttpResponseBase:
    try:
        return answer(request)
    except Exception as error:
        problem = problem_of(error)
        if isinstance(problem, Unexpected):
            report(request, error)
        return problem_response(problem)


def in_our_words(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    problem = problem_of_response(request, response)
    return problem_response(problem) if problem else response


def report(request: HttpRequest, error: Exception) -> None:
    """What Django does with an exception that reaches it: tell the signal and the log."""
    got_request_exception.send(sender=DeliveryMiddleware, request=request)
    logger.error("%s failed", request.path, exc_info=error, extra={"request": request})

"""The short way of a read: from the server to the API, without Django's request cycle around it.

For a 304 the cycle (signals, the chain of middleware, another response's conversion) costs as much
as the answer. What the API's own middleware and Django's security middleware do is done here by the
same objects; nothing else of MIDDLEWARE takes part in a read (see `middleware.py`), and whatever is
no read of a route that the API has added goes the long way. A test has both ways say the same.
What was answered before is shorter still: see `repeating.py`.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from django.core.handlers.wsgi import WSGIRequest
from django.db import connections
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.security import SecurityMiddleware

from cms.delivery.http.finishing import let_go
from cms.delivery.http.routing import direct
from cms.delivery.middleware import DeliveryMiddleware
from cms.delivery.place import PREFIX
from cms.delivery.repeating import Repeating

Environ = dict[str, Any]
Start = Callable[..., Any]
Answer = Callable[[HttpRequest], HttpResponseBase]
Application = Callable[[Environ, Start], Iterable[bytes]]

READS = ("GET", "HEAD")


def with_short_way(django: Application) -> Application:
    """The same application, quicker for reads of the API."""
    answer = cast(Answer, SecurityMiddleware(DeliveryMiddleware(out_of_the_way)))
    repeating = Repeating()

    def application(environ: Environ, start: Start) -> Iterable[bytes]:
        if not is_short(environ):
            return django(environ, start)
        if given := repeating.again(environ):
            start(given.status, given.headers)
            return (given.body,)
        response = answer(WSGIRequest(environ))
        repeating.keep(environ, response)
        start(f"{response.status_code} {response.reason_phrase}", list(response.items()))
        return Sent(response)

    return application


def is_short(environ: Environ) -> bool:
    """Whether it is a read of a route that was added; none is before the first request."""
    path = environ.get("PATH_INFO", "")
    if environ["REQUEST_METHOD"] not in READS or not path.startswith(PREFIX):
        return False
    return not environ.get("SCRIPT_NAME") and path.isascii() and direct(path)[0] is not None


def out_of_the_way(request: HttpRequest) -> HttpResponseBase:
    raise LookupError(f"{request.path} is no read of the API.")


class Sent:
    """A response on its way out; when it is closed, so are connections that have failed."""

    def __init__(self, response: HttpResponseBase) -> None:
        self.response = response

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.response)

    def close(self) -> None:
        let_go(self.response)
        for connection in connections.all(initialized_only=True):
            if connection.errors_occurred:
                connection.close_if_unusable_or_obsolete()

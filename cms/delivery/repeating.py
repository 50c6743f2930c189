"""An answer that was given is given again, while the ledger says what it said then.

Most readers ask the same as somebody before them: between their question and the same bytes with
the same headers stand only who they are, how often they may ask, and whether anything has changed.
These are asked each time, the last in one statement; what a view would do beside it is left out.
Where the statement says that something has changed, the view goes on with what it said.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from cms.delivery.keeping.nearby import Nearby
from cms.delivery.limits.passing import Passing, passing

T = TypeVar("T")
Environ = MutableMapping[str, Any]
Headers = list[tuple[str, str]]

ADMITTED, FOUND = "delivery.admitted", "delivery.found"
"""Where in its environment a request carries what the short way has found out already."""

DEPENDS_ON = (
    "PATH_INFO",
    "QUERY_STRING",
    "SERVER_NAME",
    "SERVER_PORT",
    "wsgi.url_scheme",
    "HTTP_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_ACCEPT",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_NONE_MATCH",
)
"""All of a request by which answers to reads differ, but for who asks."""

OF_THE_CALLER = frozenset({"RateLimit", "RateLimit-Policy"})
LONGEST_NAME = 1_000
LARGEST = 2**19
MOST_BYTES = 16 * 2**20
OVERHEAD = 2_000
"""Bytes of an answer's headers, about."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How to find out whether an answer still holds: one statement, and what it must say."""

    look: Callable[[], Any]
    """What it finds, if anything, has the word of the readers with it: `readers`."""
    holds: Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Given:
    status: str
    headers: Headers
    body: bytes
    proof: Proof


class Repeating:
    """The answers that one process gave last."""

    def __init__(self) -> None:
        self.given = Nearby(MOST_BYTES)

    def again(self, environ: Environ) -> Given | None:
        """The answer once more, with the caller's own headers; none if it has to be made."""
        name = name_of(environ)
        known: Given | None = self.given.get(name) if name else None
        if known is None:
            return None
        try:
            return proved_again(known, environ)
        except Exception:  # the long way asks again, and reports it
            return None

    def keep(self, environ: Environ, response: HttpResponseBase) -> None:
        """For the next who asks the same, if the answer can be proved."""
        proof, name = getattr(response, "proof", None), name_of(environ)
        if proof is None or not name or not isinstance(response, HttpResponse):
            return
        if len(response.content) <= LARGEST:
            headers = [each for each in response.items() if each[0] not in OF_THE_CALLER]
            status = f"{response.status_code} {response.reason_phrase}"
            given = Given(status, headers, response.content, proof)
            self.given.set(name, given, len(given.body) + len(name) + OVERHEAD)


def proved_again(known: Given, environ: Environ) -> Given | None:
    passed = passing(environ)
    if passed is None:
        return None
    found = environ[FOUND] = looked_up(known.proof, passed)
    if not passed.confirmed(found.readers if found else ""):
        return None
    admission = environ[ADMITTED] = passed.admission
    if not known.proof.holds(found):
        return None
    headers = [*known.headers, *admission.headers.items()]
    return Given(known.status, headers, known.body, known.proof)


def looked_up(proof: Proof, passed: Passing) -> Any:
    try:
        return proof.look()
    except Exception:
        passed.take_back()
        raise


def name_of(environ: Environ) -> str:
    """Empty for what is no plain GET, or asks at such length that it is hardly asked again."""
    if environ["REQUEST_METHOD"] != "GET":
        return ""
    name = "\n".join([environ.get(each, "") for each in DEPENDS_ON])
    return name if len(name) <= LONGEST_NAME else ""


def proved(response: HttpResponse, proof: Proof | None) -> HttpResponse:
    response.proof = proof  # type: ignore[attr-defined] # a mark for the short way
    return response


def looked(request: HttpRequest, look: Callable[[], T]) -> T:
    """What was found on the way here, else what `look` finds."""
    environ: Environ = request.META
    return cast(T, environ.pop(FOUND)) if FOUND in environ else look()

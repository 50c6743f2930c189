"""Unsafe requests are one transaction, and are in the ledger before their response leaves.

Not Django's ATOMIC_REQUESTS: with SQLite's IMMEDIATE it would give every read the write lock.
"""

import logging
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse

from cms.ledger.recorder import record
from cms.ledger.recorder.turn import inside_transaction

logger = logging.getLogger(__name__)

Handler = Callable[[HttpRequest], HttpResponse]

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

MOST_DEPENDENTS = 200
"""More than this are recorded by the worker, within a second or so."""

PATIENCE = 10.0
"""Seconds to wait for another recorder before leaving the marks to it."""


class AtomicRequests:
    """Last in MIDDLEWARE: calls the view of an unsafe request inside a transaction.

    An answer of 500 or more undoes it, as an exception does. A view that is marked with Django's
    `non_atomic_requests` is left alone.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if request.method in SAFE or "default" in getattr(view, "_non_atomic_requests", ()):
            return None
        with transaction.atomic():
            response = view(request, *args, **kwargs)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response


class RecordMiddleware:
    """Directly behind MessageMiddleware: records what an unsafe request has changed."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method not in SAFE and not inside_transaction():
            record_for(request)
        return response


def record_for(request: HttpRequest) -> None:
    """Record; whatever goes wrong is logged and left, marks and all, to the worker."""
    try:
        recorded = record(limit=MOST_DEPENDENTS, patience=PATIENCE)
    except OperationalError:
        logger.warning("Another process is recording; the worker will do what is left.")
        tell(request, "Your change is saved. It becomes public in a few moments.")
    except Exception:
        logger.exception("What this request changed could not be recorded.")
        tell(request, "Your change is saved but is not public yet: an operator has been told.")
    else:
        report(request, recorded.deferred, len(recorded.failed))


def report(request: HttpRequest, deferred: int, failed: int) -> None:
    if deferred:
        tell(
            request,
            f"Your change is saved. {deferred} other pages and records show it: "
            "all of them become public together, in a few moments.",
        )
    if failed:
        tell(request, "Your change is saved but is not public yet: an operator has been told.")


def tell(request: HttpRequest, sentence: str) -> None:
    """Say it to a person in the admin at the next opportunity; machines have no messages."""
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated and hasattr(request, "_messages"):
        messages.warning(request, sentence)

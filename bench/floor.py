"""The URLs of the floor: as many bytes as one asks for; and the same behind one bare statement.

The second says what it costs such a view to ask the database once for each read, so that no answer
is older than the last commit. No upper bound: an answer that is given again goes through no view.
"""

from functools import cache

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

HEAD = "SELECT seq FROM ledger_edition ORDER BY seq DESC LIMIT 1"


@cache
def filled(size: int) -> bytes:
    return b"x" * size


def fixed(request: HttpRequest, size: int) -> HttpResponse:
    return HttpResponse(
        filled(size), content_type="application/json", headers={"Content-Length": str(size)}
    )


def after_a_statement(request: HttpRequest, size: int) -> HttpResponse:
    """Prepared, by the driver itself, on a connection that is kept."""
    connection.ensure_connection()
    options = {"prepare": True} if connection.vendor == "postgresql" else {}
    connection.connection.execute(HEAD, **options).fetchone()
    return fixed(request, size)


urlpatterns = [
    path("floor/<int:size>", fixed),
    path("statement/<int:size>", after_a_statement),
]

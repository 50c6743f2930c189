"""The way of a read to its view, without Django's patterns and without Ninja's operations.

Ninja makes the same routes, for the OpenAPI document and for every other method. For a read, which
parses its own query and answers with bytes, that way costs more than a 304.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase

from cms.delivery.place import PREFIX

View = Callable[..., HttpResponseBase]

ID = "{uuid:id}"
UUID_LENGTH = 36

_views: dict[str, View] = {}


def add(path: str, view: View) -> None:
    """Have a path below the API answered by a view, as it is declared: `/documents/{uuid:id}`."""
    _views[path.lstrip("/")] = view
    direct.cache_clear()


@lru_cache(maxsize=1024)
def direct(path_info: str) -> tuple[View | None, dict[str, Any]]:
    """The view of a path, and its arguments; none where it is no read that was added."""
    path = path_info.removeprefix(PREFIX)
    if view := _views.get(path):
        return view, {}
    steps = path.split("/")
    arguments: dict[str, Any] = {}
    for at, step in enumerate(steps):
        if id := id_in(step):
            arguments["id"], steps[at] = id, ID
    return _views.get("/".join(steps)), arguments


def id_in(step: str) -> UUID | None:
    """The id that a step of a path is, if it is one in the one spelling that ids have."""
    if len(step) != UUID_LENGTH:
        return None
    try:
        id = UUID(step)
    except ValueError:
        return None
    return id if str(id) == step else None

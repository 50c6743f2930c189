"""What a domain lets the public send in: routes of its own, with the API's limits and words.

A domain registers a `Writing` in `AppConfig.ready()`. The view reads the body itself (see
`sent_object`), raises problems, and answers with bytes. Every POST counts for its key or address.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.http import HttpRequest
from pydantic import BaseModel

from cms.delivery.http.routing import View
from cms.delivery.problems.catalogue import BadRequest, TooLarge

MOST_BYTES = 65_536


@dataclass(frozen=True)
class Writing:
    path: str
    """Below the API, as Ninja takes it: `/strategies/{uuid:id}/input`."""
    take: View
    """POST at `path`."""
    sent: type[BaseModel]
    answer: type[BaseModel]
    name: str
    """As operations are named: `StrategyInput`."""
    form: View | None = None
    """GET at `path` + `-form`: what may be sent, and whether it is taken now."""
    form_schema: type[BaseModel] | None = None
    status: int = 201
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    """Request headers that it knows, with what they mean."""


_writings: dict[str, Writing] = {}


def register_writing(writing: Writing) -> None:
    """Add a route that takes something. Call it from `AppConfig.ready()`."""
    _writings[writing.path] = writing


def writings() -> list[Writing]:
    return list(_writings.values())


def sent_object(request: HttpRequest) -> dict[str, Any]:
    """The JSON object in the body; raises the problem that says why there is none."""
    if declared_length(request) > MOST_BYTES or len(request.body) > MOST_BYTES:
        raise TooLarge(f"The body may have {MOST_BYTES:,} bytes.")
    try:
        sent = orjson.loads(request.body)
    except orjson.JSONDecodeError as error:
        raise BadRequest(f"The body is no JSON: {error}.") from error
    if not isinstance(sent, dict):
        raise BadRequest("The body must be one JSON object.")
    return sent


def declared_length(request: HttpRequest) -> int:
    declared = request.META.get("CONTENT_LENGTH") or "0"
    if not declared.isdecimal():
        raise BadRequest(f"Content-Length is no number of bytes: {declared[:20]}.")
    return int(declared)

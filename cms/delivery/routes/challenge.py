"""Challenges for the proof of work of those who send something in without a key."""

from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from cms.delivery.http.accepts import JSON
from cms.delivery.query.reading import read_query
from cms.delivery.routes.operation import add_read
from cms.delivery.taking.proof import new_challenge

NOT_KEPT = {"Cache-Control": "no-store"}


class ChallengeAnswer(BaseModel):
    """A challenge of altcha, as its libraries read it."""

    parameters: dict[str, Any] = Field(
        description="What is to be solved: count up `counter` until PBKDF2 of nonce and counter, "
        "with `salt`, `cost` iterations and `keyLength` bytes, begins with `keyPrefix`."
    )
    signature: str = Field(description="Ours; send it back with the parameters as they are.")


def router() -> Router:
    routes = Router(tags=["Writing"])
    add_read(routes, "/challenge", challenge, ChallengeAnswer, "getChallenge")
    return routes


def challenge(request: HttpRequest) -> HttpResponse:
    """A task for one POST without a key: its solution is sent as `altcha`, once, within an hour."""
    read_query(request.META["QUERY_STRING"], {})
    return HttpResponse(orjson.dumps(new_challenge()), content_type=JSON, headers=NOT_KEPT)

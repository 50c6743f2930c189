"""The way from an old path to what is there now: an editor's redirect, else the ledger's past."""

from typing import Any
from urllib.parse import urlencode

import orjson
from django.http import HttpResponse

from cms.delivery import tags
from cms.delivery.answers.ended import gone
from cms.delivery.http.freshness import cache_control
from cms.delivery.place import PREFIX
from cms.delivery.problems import NotFound
from cms.ledger import reading
from cms.ledger.choices import ValueKind
from cms.ledger.reading import Condition, Listing, last_at

MOVED, FOR_NOW = 308, 307

MOST = 20
"""Redirects of one path: one for each site, and one for all."""


def forwarded(path: str, hostname: str) -> HttpResponse:
    """The way to what once had this path. Raises Gone, or NotFound where nothing ever had it."""
    if redirect := edited_redirect(path, hostname):
        return tagged(forwarded_by(redirect), path)
    past = last_at(path)
    if past is None:
        raise NotFound(f"Nothing public is, or ever was, at {path}.", tags=here(path))
    if past.moved and past.path:
        return tagged(to_path(past.path, MOVED), path)
    raise gone(past, *here(path))


def here(path: str) -> list[str]:
    """What changes the answer: a document that comes to this path, or a redirect."""
    return [tags.at(path), tags.in_collection("redirects")]


def tagged(response: HttpResponse, path: str) -> HttpResponse:
    keys = here(path)
    response.headers["Cache-Control"] = cache_control(keys, reading.state().foreseen)
    response.headers["Surrogate-Key"] = tags.header(keys)
    return response


def edited_redirect(path: str, hostname: str) -> dict[str, Any] | None:
    """The redirect that leads away from a path, if there is one: first, that of this very site."""
    old = Condition.of("from_path", ValueKind.TEXT, [path.rstrip("/") or "/"])
    found = [orjson.loads(one.document.body) for one in Listing("redirects", (old,)).page(MOST)]
    of_site = [redirect for redirect in found if redirect["hostname"] == hostname]
    of_all = [redirect for redirect in found if redirect["hostname"] is None]
    return next(iter([*of_site, *of_all]), None)


def forwarded_by(redirect: dict[str, Any]) -> HttpResponse:
    status = MOVED if redirect["permanent"] else FOR_NOW
    target = redirect["to_document"]
    if target and target["path"]:
        return to_path(target["path"], status)
    return to(redirect["to_url"], status)


def to_path(path: str, status: int) -> HttpResponse:
    return to(f"{PREFIX}documents?{urlencode({'path': path}, safe='/')}", status)


def to(location: str, status: int) -> HttpResponse:
    return HttpResponse(status=status, headers={"Location": location})

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
from cms.delivery.query.as_of import headers, spelled
from cms.ledger.choices import ValueKind
from cms.ledger.reading import NOW, Condition, Listing, Now

MOVED, FOR_NOW = 308, 307

MOST = 20
"""Redirects of one path: one for each site, and one for all."""


def forwarded(path: str, hostname: str, time: Now = NOW) -> HttpResponse:
    """The way to what once had this path. Raises Gone, or NotFound where nothing ever had it."""
    if redirect := edited_redirect(path, hostname, time):
        return tagged(forwarded_by(redirect, time), path, time)
    past = time.last_at(path)
    if past is None:
        at_that_time = ", or had been, at that time" if time.as_of else ", or ever was,"
        raise NotFound(f"Nothing public is{at_that_time} at {path}.", tags=here(path))
    if past.moved and past.path:
        return tagged(to_path(past.path, MOVED, time), path, time)
    raise gone(past, *here(path))


def here(path: str) -> list[str]:
    """What changes the answer: a document that comes to this path, or a redirect."""
    return [tags.at(path), tags.in_collection("redirects")]


def tagged(response: HttpResponse, path: str, time: Now) -> HttpResponse:
    keys, state = here(path), time.state()
    response.headers["Cache-Control"] = cache_control(keys, state.foreseen)
    for name, value in headers(time, state.head).items():
        response.headers[name] = value
    response.headers["Surrogate-Key"] = tags.header(keys)
    return response


def edited_redirect(path: str, hostname: str, time: Now) -> dict[str, Any] | None:
    """The redirect that leads away from a path, if there is one: first, that of this very site."""
    old = Condition.of("from_path", ValueKind.TEXT, [path.rstrip("/") or "/"])
    listing = time.listing(Listing("redirects", (old,)))
    all_of_path = (orjson.loads(one.document.body) for one in listing.page(MOST))
    found = [redirect for redirect in all_of_path if redirect["to_url"]]
    of_site = [redirect for redirect in found if redirect["hostname"] == hostname]
    of_all = [redirect for redirect in found if redirect["hostname"] is None]
    return next(iter([*of_site, *of_all]), None)


def forwarded_by(redirect: dict[str, Any], time: Now) -> HttpResponse:
    status = MOVED if redirect["permanent"] else FOR_NOW
    target = redirect["to_document"]
    if target and target["path"]:
        return to_path(target["path"], status, time)
    return to(redirect["to_url"], status)


def to_path(path: str, status: int, time: Now) -> HttpResponse:
    asked = {"path": path} | ({"as_of": spelled(time.as_of)} if time.as_of else {})
    return to(f"{PREFIX}documents?{urlencode(asked, safe='/:')}", status)


def to(location: str, status: int) -> HttpResponse:
    return HttpResponse(status=status, headers={"Location": location})

"""The door in front of every route: who comes, to what, and with which version."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from wagtail.api.v3.errors import problem_response
from wagtail.log_actions import LogContext
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.editorial.lock import lock
from cms.editorial.machines.bearer import token_of
from cms.editorial.machines.routes import RULES, Rule
from cms.editorial.machines.stops import (
    NoReview,
    NotForMachines,
    NotYours,
    Stale,
    Stop,
    VersionMissing,
)
from cms.editorial.machines.versions import version_of

View = Callable[..., HttpResponse]


def guarded(view: View, route: str) -> View:
    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            request.user = token_of(request).user
            rule = RULES.get((request.method or "", route))
            if rule is None:
                raise NotForMachines
            return _enter(request, rule, view, args, kwargs)
        except Stop as stop:
            return _problem(stop)

    return door


def _enter(request: HttpRequest, rule: Rule, view: View, args: Any, kwargs: Any) -> HttpResponse:
    with LogContext(user=request.user), transaction.atomic():
        page = own_page(request.user, kwargs["page_id"]) if rule.page else None
        if page and rule.writes:
            _require_version(request, page)
        if rule.creates:
            _require_review(Page.objects.filter(pk=_parent_id(request)).first())
        response = view(request, *args, **kwargs)
    _tell_version(response, page, created=rule.creates)
    response.headers["Cache-Control"] = "no-store"
    return response


def own_page(user: Any, page_id: Any) -> Page:
    """A page below the account's sections, of which it is the owner."""
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_permission_for(user, "change")
    page = pages.filter(pk=page_id).first() if str(page_id).isdecimal() else None
    if page is None:
        raise NotYours
    return page


def _require_version(request: HttpRequest, page: Page) -> None:
    lock(page.pk)
    _require_review(page)
    given = request.headers.get("If-Match", "")
    if not given:
        raise VersionMissing
    if given != version_of(page):
        raise Stale


def _require_review(page: Page | None) -> None:
    """A parent that is not there is left to the API to complain of."""
    if page and page.specific.get_workflow() is None:
        raise NoReview


def _parent_id(request: HttpRequest) -> int | None:
    try:
        parent = json.loads(request.body)["meta"]["parent_id"]
    except (ValueError, TypeError, KeyError):
        return None
    return parent if isinstance(parent, int) else None


def _tell_version(response: HttpResponse, page: Page | None, created: bool) -> None:
    if created and response.status_code == 201:
        page = Page.objects.filter(pk=json.loads(response.content)["id"]).first()
    if page and response.status_code < 300:
        response.headers["ETag"] = version_of(page)


def _problem(stop: Stop) -> HttpResponse:
    detail = " ".join((stop.__doc__ or "").split())
    response = problem_response(status=stop.status, detail=detail)
    if stop.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response

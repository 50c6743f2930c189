"""The rules of the table, asked of a running server by HTTP, as anybody on the network would."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from wagtail.models import APIToken, Page

from home.models import ContentPage
from tests.editorial.attempt import FILLED_IN
from tests.editorial.drafts import fresh
from tests.editorial.people import People
from tests.editorial.states import in_state, public
from tests.editorial.test_table import ROLES, publishes, user_of

pytestmark = [
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.editorial.urls"),
    pytest.mark.slow,
]

Request = Callable[[httpx.Client, Page], Any]


def edit_view(http: httpx.Client, page: Page) -> Any:
    form = FILLED_IN | {"action-publish": "1"}
    return http.post(f"/admin/pages/{page.pk}/edit/", data=form)


def bulk_publish(http: httpx.Client, page: Page) -> Any:
    url = f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/"
    return http.post(url, data={"include_descendants": "on"})


def copy(http: httpx.Client, page: Page) -> Any:
    form = {"new_title": "Copy", "new_slug": "copy", "publish_copies": "on"}
    parent = page.get_parent().pk
    return http.post(f"/admin/pages/{page.pk}/copy/", data=form | {"new_parent_page": parent})


def v3_publish(http: httpx.Client, page: Page) -> Any:
    return http.post(f"/api/v3/pages/{page.pk}/actions/publish/")


def v3_patch(http: httpx.Client, page: Page) -> Any:
    meta = {"action": "publish", "type": "home.ContentPage"}
    return http.patch(f"/api/v3/pages/{page.pk}/", json={"meta": meta, "title": "Unreviewed"})


def approve_in_the_editor(http: httpx.Client, page: Page) -> Any:
    form = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    return http.post(f"/admin/pages/{page.pk}/edit/", data=FILLED_IN | form)


def break_glass(http: httpx.Client, page: Page) -> Any:
    return http.post(f"/admin/overrides/{page.pk}/", data={"reason": "It cannot wait."})


REQUESTS: dict[str, Request] = {
    "1 edit view": edit_view,
    "3 bulk publish": bulk_publish,
    "4 v3 publish": v3_publish,
    "5 v3 PATCH": v3_patch,
    "8 admin copy": copy,
    "approve in the editor": approve_in_the_editor,
    "break glass in the admin": break_glass,
}
"""By their names in the table. The last two publish for somebody, and so come last."""


def test_by_http_the_same_becomes_public(
    live_server: LiveServer, article: ContentPage, who: People
) -> None:
    page = in_state("second stage", article, who, [who.second_editor])
    wanted = ("approve in the editor", "publisher")
    in_turn = [(path, role) for path in REQUESTS for role in ROLES]
    in_turn.sort(key=lambda each: publishes(*each, "second stage", is_author=False))
    for path, role in in_turn:
        before = public()
        by_token = role == "token" or "v3" in path
        with signed_in(live_server, user_of(role, who), by_token) as http:
            answer = REQUESTS[path](http, fresh(page))
        assert answer.status_code < 500
        if (path, role) == wanted:
            assert fresh(page).live
            return
        assert public() == before, (path, role)
    raise AssertionError("The publisher's approval was not tried.")


def signed_in(server: LiveServer, user: Any, by_token: bool) -> httpx.Client:
    """A connection of somebody: with a session, or with nothing but a token."""
    http = httpx.Client(base_url=server.url, timeout=30)
    if by_token:
        _, plaintext = APIToken.create_token(user=user, name="attempt")
        http.headers["authorization"] = f"Bearer {plaintext}"
        return http
    session = Client()
    session.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    http.cookies.set("sessionid", session.cookies["sessionid"].value)
    http.cookies.set("csrftoken", "c" * 32)
    http.headers["x-csrftoken"] = "c" * 32
    return http

"""The preview panel with the documented front end in it: frames, policies, cookies, autosave.

Slow, because nothing but a browser holds the admin's policy and a foreign frame against each other.
"""

import threading
from collections.abc import Iterator
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page, Site

from cms.settings.environment import TEST_DATABASE
from cms.settings.front_ends import origins
from cms.settings.security_policy import ADMIN
from tests.delivery.preview.test_documented_front_end import example
from tests.factories import HomePageFactory, UserFactory

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(TEST_DATABASE == "postgres", reason="It says nothing about databases."),
    pytest.mark.django_db(transaction=True),
]


class Silent(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def front_end(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Its address: another host than the admin's."""
    monkeypatch.setenv("CMS", f"{live_server.url}/api/v1")
    monkeypatch.setenv("ADMIN", live_server.url)
    server = make_server("127.0.0.1", 0, example()["front_end"], handler_class=Silent)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/preview"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_panel_shows_the_front_end_and_follows_the_editor(
    browser: Browser, live_server: LiveServer, front_end: str, settings: Settings
) -> None:
    settings.PREVIEW_FRONT_ENDS = {"": front_end}
    settings.ADMIN_SECURITY_POLICY = ADMIN | {"frame-src": ["'self'", *origins([front_end])]}
    page = HomePageFactory(parent=Page.objects.get(depth=1), title="Home", slug="board", draft=True)
    Site.objects.update(root_page=page, hostname="localhost", port=80)
    page.title = "In the draft"
    page.save_revision()
    desk = signed_in(browser, live_server)
    desk.goto(f"{live_server.url}/admin/pages/{page.pk}/edit/")
    desk.get_by_role("button", name="Toggle preview").click()
    panel = desk.frame_locator("#w-preview-iframe")
    expect(panel.locator("h1")).to_have_text("In the draft")
    desk.locator("#id_title").fill("Written on")
    expect(panel.locator("h1")).to_have_text("Written on")
    desk.context.close()


def signed_in(browser: Browser, live_server: LiveServer) -> Any:
    client = Client()
    client.force_login(
        UserFactory(is_superuser=True), backend="django.contrib.auth.backends.ModelBackend"
    )
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    value = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
    return context.new_page()

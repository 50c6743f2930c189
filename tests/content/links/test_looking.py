"""The job asks a real server, politely, and never a machine inside."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from cms.content.links import looking, uses
from cms.content.links.choices import LinkState
from cms.content.models import ExternalLink, LinkHost
from cms.editorial.models import PageHealth
from home.models import ContentPage
from tests.factories import ContentPageFactory, HomePageFactory

pytestmark = pytest.mark.django_db


class Site(BaseHTTPRequestHandler):
    robots = "User-agent: *\nDisallow: /private"
    asked: list[tuple[str, str]]

    def do_HEAD(self) -> None:
        self.asked.append(("HEAD", self.path))
        self._answer(405 if self.path == "/get-only" else self._status())

    def do_GET(self) -> None:
        self.asked.append(("GET", self.path))
        self._answer(self._status())

    def _status(self) -> int:
        known = {"/gone": 404, "/wall": 403, "/busy": 429, "/old": 301, "/loop": 302}
        return known.get(self.path, 200)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", "/new" if status == 301 else "/loop")
        if status == 429:
            self.send_header("Retry-After", "600")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(self.robots.encode() if self.path == "/robots.txt" else b"<p>Hello")

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def site(settings: Settings) -> Iterator[str]:
    settings.LINKS_CHECK = settings.LINKS_ALLOW_PRIVATE = True
    settings.LINKS_SECONDS_BETWEEN = 5
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def page_with(*addresses: str) -> ContentPage:
    links = "".join(f'<a href="{address}">there</a>' for address in addresses)
    home = HomePageFactory(parent=None)
    page = ContentPageFactory(parent=home, body=[("paragraph", f"<p>{links}</p>")])
    uses.note(page, [page])
    return page


def look(address: str) -> ExternalLink:
    link = ExternalLink.objects.get(url=address)
    looking.serve(link.host_id)
    link.refresh_from_db()
    return link


@pytest.mark.parametrize(
    ("path", "state", "said"),
    [
        ("/fine", LinkState.WORKS, ""),
        ("/get-only", LinkState.WORKS, ""),
        ("/gone", LinkState.BROKEN, "answered 404"),
        ("/wall", LinkState.UNKNOWN, "answered 403"),
        ("/old", LinkState.MOVED, ""),
        ("/loop", LinkState.UNKNOWN, "redirects"),
        ("/private/paper", LinkState.UNKNOWN, "robots.txt"),
    ],
)
def test_what_a_site_answers(site: str, path: str, state: LinkState, said: str) -> None:
    page_with(site + path)
    link = look(site + path)
    assert (link.state, said in link.detail) == (state, True)
    assert link.moved_to == (f"{site}/new" if state == LinkState.MOVED else "")
    assert (("HEAD", path) in Site.asked) == ("robots" not in said)


def test_a_host_is_asked_one_question_and_then_rests(site: str) -> None:
    page_with(f"{site}/one", f"{site}/two")
    host = LinkHost.objects.get()
    looking.serve(host.pk)
    looking.serve(host.pk)
    assert Site.asked == [("GET", "/robots.txt"), ("HEAD", "/one")]
    assert not ExternalLink.objects.due(timezone.now()).exists()


def test_a_host_that_is_busy_is_left_alone_as_long_as_it_asks(site: str) -> None:
    page_with(f"{site}/busy")
    look(f"{site}/busy")
    rest = LinkHost.objects.get().not_before - timezone.now()
    assert 500 < rest.total_seconds() <= 600


def test_machines_inside_are_not_asked(site: str, settings: Settings) -> None:
    settings.LINKS_ALLOW_PRIVATE = False
    page_with(f"{site}/fine")
    link = look(f"{site}/fine")
    assert (link.state, Site.asked) == (LinkState.UNKNOWN, [])
    assert "public internet" in link.detail


def test_the_pages_are_checked_again_when_a_link_breaks(site: str) -> None:
    page = page_with(f"{site}/gone")
    health = PageHealth.objects.create(page=page, checked_at=timezone.now(), is_public=True)
    look(f"{site}/gone")
    health.refresh_from_db()
    assert health.checked_at is None


def test_what_stands_on_no_page_is_not_asked(site: str) -> None:
    page = page_with(f"{site}/fine#part", "mailto:a@example.org", "/here", f"{site}/fine")
    assert [link.url for link in ExternalLink.objects.all()] == [f"{site}/fine"]
    page.body = []
    uses.note(page, [page])
    assert not ExternalLink.objects.due(timezone.now()).exists()
    assert ExternalLink.objects.exists(), "what was learned is kept for a while"

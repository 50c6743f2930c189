"""What the site answers beside pages: policies, errors, robots, the sitemap."""

import pytest
from django.db import connections
from django.template.loader import render_to_string
from django.test import Client, override_settings
from wagtail.models import Site

from cms.content.models import SiteSettings
from home.models import HomePage
from tests import factories


def policy(client: Client, path: str) -> dict[str, str]:
    header = client.get(path).headers["Content-Security-Policy"]
    directives = (directive.strip().partition(" ") for directive in header.split(";"))
    return {name: value for name, _, value in directives}


@pytest.mark.parametrize("path", ["/", "/search/", "/nothing-here/"])
def test_the_site_allows_nothing_inline_and_nobody_else(
    home: HomePage, client: Client, path: str
) -> None:
    directives = policy(client, path)
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["style-src"] == "'self'"
    assert "unsafe" not in " ".join(directives.values())


def test_inline_code_is_allowed_in_the_admin_only_and_no_handlers(db: None, client: Client) -> None:
    directives = policy(client, "/admin/login/")
    assert directives["script-src"] == directives["style-src"] == "'self' 'unsafe-inline'"
    assert directives["script-src-attr"] == directives["base-uri"] == "'none'"
    assert "eval" not in " ".join(directives.values())


def test_an_unknown_address_is_answered_with_search_and_places(
    home: HomePage, settings_of_site: SiteSettings, client: Client
) -> None:
    settings_of_site.organization = "The board"
    settings_of_site.save()
    factories.PlanPageFactory(parent=home, title="Plan 2.0", slug="plan", show_in_menus=True)
    response = client.get("/nothing-here/")
    html = response.content.decode()
    assert response.status_code == 404
    assert 'role="search"' in html
    assert "There is no page here" in html
    assert html.count('href="/plan/"') == 2


def test_the_error_page_needs_no_database(home: HomePage, client: Client) -> None:
    """No `db` is used while it is rendered: whatever broke may have been the database."""
    with connections["default"].execute_wrapper(_refuse):
        html = render_to_string("500.html")
    assert "Something went wrong on our side" in html


def test_a_view_that_fails_is_answered_with_the_error_page(
    home: HomePage, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr(HomePage, "serve", _fail)
    response = client.get("/")
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.content.decode()


def test_a_form_without_its_token_is_explained(home: HomePage) -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "somebody"})
    assert response.status_code == 403
    assert "The form could not be accepted" in response.content.decode()


def test_robots_are_led_to_the_sitemap(home: HomePage, client: Client) -> None:
    rules = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in rules
    assert "Sitemap: http://testserver/sitemap.xml" in rules


def test_the_sitemap_lists_public_pages(home: HomePage, client: Client) -> None:
    factories.ContentPageFactory(parent=home, title="Open", slug="open")
    assert "/open/</loc>" in client.get("/sitemap.xml").content.decode()


@override_settings(STATIC_URL="/elsewhere/")
def test_the_favicon_is_a_static_file(home: HomePage, client: Client) -> None:
    assert 'href="/elsewhere/site/favicon.svg"' in client.get("/").content.decode()


def _refuse(*args: object, **kwargs: object) -> None:
    raise AssertionError("The database was asked.")


def _fail(*args: object, **kwargs: object) -> None:
    raise RuntimeError("A page that cannot be served.")


def test_the_site_answers_before_it_has_been_set_up(db: None, client: Client) -> None:
    Site.objects.all().delete()
    assert client.get("/search/?q=anything").status_code == 200
    assert client.get("/").status_code == 404


@pytest.mark.parametrize(
    ("path", "said"),
    [("/input/strategy/1/", "more than the form takes"), ("/es/review/x/", "de lo que admite")],
)
def test_what_is_too_heavy_for_a_form_is_refused_before_it_is_read(
    home: HomePage, client: Client, path: str, said: str
) -> None:
    answer = client.post(path, {}, headers={"content-length": "25000000"})
    assert (answer.status_code, said in answer.text) == (413, True)
    nonsense = client.post(path, {}, headers={"content-length": "many"})
    assert nonsense.status_code == 413

"""What axe finds on our screens of the admin: nothing, in the light and in the dark."""

from collections.abc import Iterator
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles import finders
from playwright.sync_api import Page, Route

from tests.editorial.screens.browser import client_of
from tests.editorial.screens.house import House
from tests.editorial.screens.listing import screens
from tests.editorial.screens.rows import TABLE
from tests.editorial.screens.undone import undone
from tests.fixtures.browser import chromium

SITE, STATIC = "http://testserver", "/static/"
AT_ONCE = "*, ::before, ::after { transition: none !important; }"
"""Else a color is measured on its way from light to dark."""
PHONE = {"width": 360, "height": 800}
OURS = sorted(TABLE.keys() & {each.name for each in screens() if each.has_own_view})
BY_WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}

pytestmark = [pytest.mark.once, pytest.mark.browser, pytest.mark.slow]


def shown(house: House) -> Iterator[tuple[str, str]]:
    """Each screen of ours that is a whole page, as it comes to somebody who sees it."""
    for name in OURS:
        row = TABLE[name]
        looks = sorted(row.does & row.sees or row.sees)
        if not looks or name.endswith("_results"):
            continue
        with undone():
            own = house.as_it_was()
            address = row.address(name, own, row.about(own))
            answer = client_of(house.staff.sessions[looks[0]]).get(address)
            page = answer.content.decode(errors="ignore")
        if answer.status_code == 200 and "<html" in page and "<main" in page:
            yield name, page


def test_axe_finds_nothing_and_nothing_is_cut_off(house: House) -> None:
    pages = dict(shown(house))
    assert len(pages) > 40
    with chromium() as browser:
        page = browser.new_page(viewport=PHONE, base_url=SITE)
        wrong = {name: found for name, html in pages.items() if (found := problems(page, html))}
    assert wrong == {}


def problems(page: Page, html: str) -> list[Any]:
    page.unroute_all()
    page.route("**/*", lambda route: fulfil(route, html))
    page.emulate_media(color_scheme="light")
    page.goto("/")
    page.add_style_tag(content=AT_ONCE)
    wide = page.evaluate("document.documentElement.scrollWidth")
    found = [f"{wide} px wide"] if wide > PHONE["width"] else []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        violations = Axe().run(page, context="main", options=BY_WCAG).response["violations"]
        found += [(scheme, one["id"], one["nodes"][0]["html"][:200]) for one in violations]
    return found


def fulfil(route: Route, html: str) -> None:
    """The page, and files as they are in the source; nothing else answers."""
    path = urlsplit(route.request.url).path
    if path == "/":
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
    elif file := path.startswith(STATIC) and finders.find(path.removeprefix(STATIC)):
        kind = guess_type(file)[0] or "application/octet-stream"
        route.fulfill(body=Path(file).read_bytes(), content_type=kind)
    else:
        route.abort()

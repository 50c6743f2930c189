"""What axe finds on our screens of the admin: nothing, in the light and in the dark; and on
Wagtail's own about what is ours: nothing but what Wagtail itself put there."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.editorial.screens import wagtails
from tests.editorial.screens.browser import client_of
from tests.editorial.screens.house import House
from tests.editorial.screens.listing import screens
from tests.editorial.screens.rows import TABLE
from tests.editorial.screens.site_of_files import SiteOfFiles
from tests.editorial.screens.undone import undone
from tests.fixtures.browser import chromium
from tests.small_words import too_small

AT_ONCE = "*, ::before, ::after { transition: none !important; }"
"""Else a color is measured on its way from light to dark."""
PHONE = {"width": 360, "height": 800}
OURS = sorted(TABLE.keys() & {each.name for each in screens() if each.has_own_view})
DESK = {"width": 1280, "height": 900}
ASK = "options => axe.run('main', options).then(found => found.violations)"
BY_CONTRAST = {"runOnly": ["color-contrast"]}
WAGTAILS_FAULT = {
    ("aria-input-field-name", ".public-DraftEditor-content"): (
        "Draftail gives its editing area the role of a text field and none of the field's label."
    ),
    ("label", ".tagit .ui-autocomplete-input"): (
        "Wagtail's field for tags is labelled; the one that tag-it puts in its place is not."
    ),
}
"""By rule and selector. One that is found no more has to be taken out."""
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


def shown_by_wagtail(house: House) -> Iterator[tuple[str, str]]:
    addresses = dict(wagtails.addresses(house))
    for name in wagtails.rows():
        addresses[name] = TABLE[name].address(name, house, TABLE[name].about(house))
    superuser = client_of(house.staff.sessions["superuser"])
    for name, address in addresses.items():
        answer = superuser.get(address)
        assert answer.status_code == 200, (name, answer)
        yield name, answer.content.decode()


def test_axe_finds_nothing_and_nothing_is_cut_off(house: House) -> None:
    pages, wagtails_own = dict(shown(house)), dict(shown_by_wagtail(house))
    assert len(pages) > 40
    assert len(wagtails_own) > 40
    with SiteOfFiles.running() as site, chromium() as browser:
        page = browser.new_page(viewport=PHONE, base_url=site.url)
        wrong = {name: found for name in pages if (found := problems(page, site, pages[name]))}
        page = browser.new_page(viewport=DESK, base_url=site.url)
        found = {name: set(found_at_desk(page, site, html)) for name, html in wagtails_own.items()}
    assert wrong == {}
    assert {
        name: ours for name, each in found.items() if (ours := each - WAGTAILS_FAULT.keys())
    } == {}
    assert set().union(*found.values()) == WAGTAILS_FAULT.keys()


def problems(page: Page, site: SiteOfFiles, html: str) -> list[Any]:
    load(page, site, html)
    wide = page.evaluate("document.documentElement.scrollWidth")
    found: list[Any] = [f"{wide} px wide"] if wide > PHONE["width"] else []
    found += [f"words of {size} px in a picture" for size in too_small(page)]
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += [
            (scheme, one["id"], one["nodes"][0]["html"][:200]) for one in asked(page, BY_WCAG)
        ]
    return found


def found_at_desk(page: Page, site: SiteOfFiles, html: str) -> Iterator[tuple[str, str]]:
    """Each rule that is broken, and where; in the dark those of colors alone, on which nothing else
    depends."""
    load(page, site, html)
    for scheme, options in (("light", BY_WCAG), ("dark", BY_CONTRAST)):
        page.emulate_media(color_scheme=scheme)
        for one in asked(page, options):
            yield from ((one["id"], place(page, node["target"][-1])) for node in one["nodes"])


def place(page: Page, found: str) -> str:
    """The selector of `WAGTAILS_FAULT` that the element matches, or axe's own."""
    for _, selector in WAGTAILS_FAULT:
        if page.evaluate(
            "([one, of]) => document.querySelector(one)?.matches(of)", [found, selector]
        ):
            return selector
    return found


def load(page: Page, site: SiteOfFiles, html: str) -> None:
    site.html = html
    page.emulate_media(color_scheme="light")
    page.goto("/")
    page.add_style_tag(content=AT_ONCE)
    page.evaluate(Axe().axe_script)


def asked(page: Page, options: dict[str, Any]) -> list[Any]:
    return list(page.evaluate(ASK, {"resultTypes": ["violations"], **options}))

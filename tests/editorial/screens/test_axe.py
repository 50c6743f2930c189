"""What axe finds on our screens of the admin: nothing, in the light and in the dark; and on
Wagtail's own about what is ours: nothing but what Wagtail itself put there."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.axe import broken_by_light_and_in_the_dark
from tests.editorial.screens import wagtails
from tests.editorial.screens.browser import client_of
from tests.editorial.screens.house import House
from tests.editorial.screens.listing import screens
from tests.editorial.screens.rows import TABLE
from tests.editorial.screens.site_of_files import AXE, SiteOfFiles
from tests.editorial.screens.undone import undone
from tests.fixtures.browser import chromium
from tests.small_words import too_small

AT_ONCE = "*, ::before, ::after { transition: none !important; }"
"""Else a color is measured on its way from light to dark."""
IN_THE_HEAD = f"<style>{AT_ONCE}</style><script defer src={AXE}></script>"
PHONE = {"width": 360, "height": 800}
OURS = sorted(TABLE.keys() & {each.name for each in screens() if each.has_own_view})
DESK = {"width": 1280, "height": 900}
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
    found += [
        (scheme, one["id"], one["nodes"][0]["html"][:200])
        for scheme, one in broken_by_light_and_in_the_dark(page, "main", **BY_WCAG)
    ]
    return found


def found_at_desk(page: Page, site: SiteOfFiles, html: str) -> Iterator[tuple[str, str]]:
    """Each rule that is broken, and where."""
    load(page, site, html)
    for _, one in broken_by_light_and_in_the_dark(page, "main", **BY_WCAG, selectors=True):
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
    site.html = html.replace("</head>", f"{IN_THE_HEAD}</head>", 1)
    page.goto("/")

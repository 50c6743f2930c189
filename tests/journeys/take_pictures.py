"""Take the pictures of README and docs/editors.md from a product that runs with demo content.

make run
.venv/bin/python -m tests.journeys.take_pictures http://127.0.0.1:8000 docs/pictures

The judges' screen is taken where JUDGING names the address of an entry, as a judge's mail does: no
year of the demonstration is judged today.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.fixtures.browser import QUIET, found
from tests.journeys.partner_site import partner

PASSWORD = os.environ.get("DEMO_PASSWORD", "upskill-demo")
FADE = 500
"""Milliseconds until a menu is fully there."""
OWN_PAGE = Path(__file__).parent.parent / "pages" / "strategy-3-2-childcare.txt"
WATCHED = 2500
"""Milliseconds until Wagtail looks for changes: what is changed before is not saved by itself."""
WINDOW = {"width": 1280, "height": 800}
PARTNERS_STYLE = """
body { max-width: 44rem; margin: 2rem auto; font-family: Georgia, serif; color: #2b1f3a; }
plan-input { --plan-input-accent: #5b2a86; --plan-input-radius: 12px; }
"""


class Album:
    def __init__(self, browser: Browser, site: str, folder: Path) -> None:
        self.browser, self.site, self.folder = browser, site, folder
        self.page: Page = browser.new_context(viewport=WINDOW).new_page()

    def sign_in(self, name: str) -> None:
        self.page = self.browser.new_context(viewport=WINDOW).new_page()
        self.go("/admin/login/")
        self.page.get_by_label("Username").fill(name)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_role("button", name="Sign in").click()
        self.page.wait_for_url("**/admin/")

    def go(self, path: str) -> None:
        self.page.goto(self.site + path)

    def take(self, name: str) -> None:
        self.page.wait_for_load_state("networkidle")
        self.page.screenshot(path=self.folder / f"{name}.png")

    def open_first(self, heading: str) -> None:
        """Follow the first link of a section of the dashboard."""
        section = self.page.locator("section").filter(has_text=heading).first
        section.locator(".dashboard-rows a").first.click()
        self.page.wait_for_load_state()

    def open_menu(self) -> None:
        self.page.locator("footer").get_by_role("button", name="More actions").click()
        self.page.wait_for_timeout(FADE)


def the_public_side(album: Album) -> None:
    album.go("/")
    album.take("site-home")
    album.go("/plan/")
    album.take("site-plan")
    album.go("/plan/1-connect/1-1-sector-tables/")
    album.page.get_by_role("heading", name="What is measured").scroll_into_view_if_needed()
    album.page.mouse.wheel(0, 450)
    album.page.wait_for_timeout(FADE)
    album.take("site-indicator")
    album.go("/api/v1/docs")
    album.take("api-docs")
    album.go("/es/")
    album.take("site-spanish")


def the_award(album: Album) -> None:
    album.go("/awards/")
    album.take("site-heroes")
    album.page.locator("article.winner a").first.click()
    album.page.wait_for_load_state()
    badge = album.page.locator("details.badge")
    badge.locator("summary").click()
    badge.scroll_into_view_if_needed()
    album.page.wait_for_timeout(FADE)
    album.take("site-badge")


def the_editor(album: Album) -> None:
    album.sign_in("editor")
    album.take("editor-dashboard")
    album.go("/admin/strategies/")
    album.take("editor-strategies")
    album.go("/admin/import/")
    album.page.locator("input[type=file]").set_input_files(OWN_PAGE)
    album.page.get_by_role("button", name="Look at it").click()
    album.take("editor-import")
    album.page.get_by_role("button", name="Discard the file").click()
    album.go("/admin/strategies/")
    album.page.get_by_role("link", name="3.5 Housing near work").click()
    album.open_menu()
    album.take("editor-submit")
    album.page.keyboard.press("Escape")
    the_checks(album)


def the_checks(album: Album) -> None:
    """Without its Lead a strategy has an error; the role is given back afterwards."""
    album.page.wait_for_timeout(WATCHED)
    role = album.page.get_by_label("Role").first
    album.page.get_by_label("Toggle checks").click()
    missing = album.page.get_by_text("No workgroup leads this strategy.")
    role.select_option(label="Support")
    missing.wait_for()
    album.take("editor-checks")
    role.select_option(label="Lead")
    missing.wait_for(state="detached")


def the_progress(album: Album) -> None:
    album.sign_in("editor")
    album.go("/admin/strategies/")
    album.page.get_by_role("link", name="1.1 Sector tables").first.click()
    album.page.wait_for_load_state()
    strategy = album.page.url.rstrip("/").split("/")[-2]
    album.go(f"/admin/pages/add/plan/progresspage/{strategy}/")
    album.take("editor-progress")


def the_release(album: Album) -> None:
    """Made for the picture, and given up."""
    album.sign_in("editor")
    album.go("/admin/releases/new/")
    album.page.get_by_label("Name").fill("HEROES day")
    album.page.get_by_role("button", name="Begin").click()
    for title in ("1.5 Export readiness", "2.5 Credit for experience", "3.5 Housing near work"):
        album.go("/admin/strategies/")
        address = album.page.get_by_role("link", name=title).first.get_attribute("href") or ""
        album.go(f"/admin/releases/page/{address.split('/')[3]}/")
        album.page.get_by_label("Release", exact=True).select_option(label="HEROES day")
        album.page.get_by_role("button", name="Add it").click()
        album.page.get_by_role("link", name="Give up").wait_for()
    album.page.reload()
    album.take("editor-release")
    release = album.page.url
    look = album.page.locator("a", has_text="Preview the release").first
    album.go(look.get_attribute("href") or "")
    album.take("release-preview")
    album.page.goto(release)
    album.page.get_by_role("link", name="Give up").click()
    album.page.get_by_role("button", name="Give the release up").click()


def the_reviewer(album: Album) -> None:
    album.sign_in("industry-reviewer")
    album.take("reviewer-dashboard")
    album.open_first("Awaiting your review")
    album.take("reviewer-page")


def the_publisher(album: Album) -> None:
    album.sign_in("publisher")
    album.take("publisher-dashboard")
    album.go("/admin/reports/content-health/")
    album.take("content-health")
    album.go("/admin/reports/roles/")
    album.page.locator(".roles summary").first.click()
    album.take("publisher-roles")
    album.go("/admin/")
    album.open_first("Awaiting your review")
    album.take("publisher-page")
    album.go("/admin/strategies/")
    album.page.get_by_role("link", name="2.4 Digital skills").click()
    album.page.wait_for_url("**/edit/")
    album.page.goto(album.page.url.replace("/edit/", "/unpublish/"))
    album.page.get_by_label("It is withdrawn").check()
    album.take("publisher-unpublish")


def the_moderator(album: Album) -> None:
    album.sign_in("moderator")
    album.go("/admin/public-input/")
    album.page.locator("main td.title a").first.click()
    album.page.wait_for_url("**/edit/**")
    album.take("moderator-input")
    album.go("/admin/public-input-report/")
    album.take("moderator-report")


def the_coordinator(album: Album) -> None:
    album.sign_in("awards-coordinator")
    album.go("/admin/nominations/")
    album.take("coordinator-nominations")


def the_roles(album: Album) -> None:
    album.sign_in("admin")
    album.go("/admin/reports/roles/")
    album.page.get_by_label("Show", exact=True).select_option(label="Publisher")
    album.page.get_by_role("button", name="Show", exact=True).click()
    album.take("who-may-do-what")


def the_form_elsewhere(album: Album) -> None:
    """On a page of another origin, in its colors; the policy would refuse our style of it."""
    path = "/plan/1-connect/1-1-sector-tables/"
    told = album.page.request.get(f"{album.site}/api/v1/documents?path={path}").json()
    context = album.browser.new_context(viewport={"width": 860, "height": 800}, bypass_csp=True)
    album.page = context.new_page()
    with partner(album.site, told["id"]) as address:
        album.page.goto(address)
        album.page.add_style_tag(content=PARTNERS_STYLE)
        album.page.get_by_role("button", name="Send").wait_for()
        album.take("embedded-form")


def the_judge(album: Album) -> None:
    if address := os.environ.get("JUDGING"):
        album.page.goto(address)
        for name, level in zip(album.page.get_by_role("group").all(), (4, 5), strict=False):
            name.get_by_role("radio").nth(level - 1).check()
        album.page.locator("#scores").scroll_into_view_if_needed()
        album.page.wait_for_timeout(FADE)
        album.take("judge-entry")


CHAPTERS: list[Callable[[Album], None]] = [
    the_public_side,
    the_award,
    the_editor,
    the_progress,
    the_release,
    the_reviewer,
    the_publisher,
    the_moderator,
    the_coordinator,
    the_roles,
    the_form_elsewhere,
    the_judge,
]


def main(site: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found(playwright), args=QUIET)
        for chapter in CHAPTERS:
            chapter(Album(browser, site, folder))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

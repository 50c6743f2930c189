"""What a person does in the admin, in a real browser."""

from pathlib import Path

from django.conf import settings
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

PASSWORD = "correct horse"
DESK: ViewportSize = {"width": 1280, "height": 900}


class Person:
    """Somebody who is signed in, in a browser of their own.

    They ask for little motion: else Wagtail's badge for news pulses on each screen, which is drawn
    sixty times a second.
    """

    def __init__(self, browser: Browser, site: str, name: str, pictures: Path | None) -> None:
        self.site = site
        self.pictures = pictures
        context = browser.new_context(viewport=DESK, reduced_motion="reduce")
        self.page: Page = context.new_page()
        self.go("/admin/login/")
        self.page.get_by_label("Username").fill(name)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page).to_have_title(f"Dashboard - {settings.WAGTAIL_SITE_NAME}")

    def go(self, path: str) -> None:
        self.page.goto(self.site + path, wait_until="load")

    def edit(self, page_id: int) -> None:
        self.go(f"/admin/pages/{page_id}/edit/")

    def picture(self, name: str) -> None:
        """Keep a picture for the editors' guide, if pictures are being taken."""
        if self.pictures:
            self.page.wait_for_load_state("networkidle")
            self.page.screenshot(path=self.pictures / f"{name}.png")

    def action(self, name: str) -> Locator:
        """The button of an action, wherever the menu at the foot of the editor has it."""
        button = self.page.locator("footer").get_by_role("button", name=name, exact=True)
        if not button.is_visible():
            self.page.locator("footer").get_by_role("button", name="More actions").click()
        return button

    def may(self, name: str) -> bool:
        button = self.page.locator("footer").locator(f"button:has-text('{name}')")
        return button.count() > 0

    def act(self, name: str) -> None:
        with self.page.expect_navigation():
            self.action(name).click()

    def submit_change(self) -> None:
        """Of a public page: asked what the public is told, which may be nothing."""
        self.action("Submit to review …").click()
        with self.page.expect_navigation():
            dialog = self.page.get_by_role("dialog")
            dialog.get_by_role("button", name="Submit to review", exact=True).click()

    def decide(self, verdict: str) -> None:
        """On the review screen."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=verdict, exact=True).click()

    def told(self, sentence: str) -> None:
        expect(self.page.locator(".messages")).to_contain_text(sentence)

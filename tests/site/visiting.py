"""A page of a real browser, and what is asked of every page that it opens."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.small_words import too_small

WIDTHS = (320, 768, 1280)
BY_WCAG_22 = {"rules": {"target-size": {"enabled": True}}}
IN_THE_DARK = {"runOnly": ["color-contrast"]}
"""The one rule that depends on the colors."""
REFUSED = ("(Not Found)", "(Bad Request)")
TOO_WIDE = """[...document.body.querySelectorAll("*")]
  .filter(each => each.getBoundingClientRect().right > innerWidth && !each.children.length)
  .map(each => each.outerHTML)"""
WATCH = """
addEventListener("securitypolicyviolation", event => {
  console.error("refused by the policy:", event.effectiveDirective, event.blockedURI);
});
"""


class Visit:
    """A page of the browser that remembers complaints and requests to other sites."""

    def __init__(self, browser: Browser, server: LiveServer) -> None:
        self.server = server
        self.page: Page = browser.new_page(base_url=server.url)
        self.complaints: list[str] = []
        self.page.add_init_script(WATCH)
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self._follow(request.url))

    def _note(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _follow(self, url: str) -> None:
        if not url.startswith((self.server.url, "data:")):
            self.complaints.append(f"asked another site: {url}")

    def examine(self, path: str) -> None:
        """On no screen is anything cut off or tiny; axe finds nothing, by light or in the dark."""
        axe = Axe()
        self.page.goto(path)
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800})
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            told = f"{path} is {wide} px wide on a screen of {width} px"
            assert wide <= width, f"{told}: {self.page.evaluate(TOO_WIDE)}"
            assert too_small(self.page) == [], f"{path} has small words at {width} px"
        found = axe.run(self.page, options=BY_WCAG_22).response["violations"]
        self.page.emulate_media(color_scheme="dark")
        found += axe.run(self.page, options=IN_THE_DARK).response["violations"]
        self.page.emulate_media(color_scheme="light")
        assert not found, f"{path}: {[(one['id'], one['nodes'][0]['html']) for one in found]}"

    def complained(self) -> list[str]:
        """Of anything but that a page was refused."""
        return [text for text in self.complaints if not any(each in text for each in REFUSED)]

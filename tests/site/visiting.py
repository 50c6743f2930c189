"""A page of a real browser, and what is asked of every page that it opens."""

from typing import Any

from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.axe import broken_by_light_and_in_the_dark
from tests.small_words import too_small

WIDTHS = (320, 768, 1280)
BY_WCAG_22 = {"rules": {"target-size": {"enabled": True}}}
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
        self.page.goto(path)
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800})
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            told = f"{path} is {wide} px wide on a screen of {width} px"
            assert wide <= width, f"{told}: {self.page.evaluate(TOO_WIDE)}"
            assert too_small(self.page) == [], f"{path} has small words at {width} px"
        found = [
            (scheme, one["id"], one["nodes"][0]["html"])
            for scheme, one in broken_by_light_and_in_the_dark(self.page, **BY_WCAG_22)
        ]
        assert found == [], path

    def complained(self) -> list[str]:
        """Of anything but that a page was refused."""
        return [text for text in self.complaints if not any(each in text for each in REFUSED)]

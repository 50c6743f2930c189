"""What a journey costs a person, counted by the browser: presses, fields, seconds.

With JOURNEY_COSTS naming a file, each journey adds its line to it.
"""

import os
import time
from pathlib import Path

from playwright.sync_api import Page

COUNTING = """
addEventListener("pointerdown", (event) => {
  if (event.isTrusted) sessionStorage.presses = Number(sessionStorage.presses || 0) + 1;
}, true);
addEventListener("input", (event) => {
  const fields = new Set(JSON.parse(sessionStorage.fields || "[]"));
  fields.add(event.target.name || event.target.id);
  sessionStorage.fields = JSON.stringify([...fields]);
}, true);
"""


class Cost:
    """Counts from here on, across pages; a link in a mail that was `followed` is a press, too."""

    def __init__(self, page: Page, followed: int = 0) -> None:
        self.page, self.followed = page, followed
        self.begun = time.monotonic()
        page.add_init_script(COUNTING)

    @property
    def clicks(self) -> int:
        return self.followed + int(self.page.evaluate("sessionStorage.presses || 0"))

    @property
    def fields(self) -> int:
        return int(self.page.evaluate("JSON.parse(sessionStorage.fields || '[]').length"))

    def told(self, who: str) -> tuple[int, int]:
        """Clicks and fields, kept for the guide."""
        spent = (self.clicks, self.fields)
        if name := os.environ.get("JOURNEY_COSTS"):
            seconds = time.monotonic() - self.begun
            with Path(name).open("a") as costs:
                costs.write(f"{who}: {spent[0]} clicks, {spent[1]} fields, {seconds:.1f} s\n")
        return spent

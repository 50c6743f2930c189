"""What axe finds on a page: the rules that are broken, each with the elements that break it.

It is told to keep to that. Else it works out an address for elements that are right, too, and all
of them travel to here.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

BY_COLOR = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules that depend on the colors, as axe says of them (`cat.color`)."""
BRIEFLY = {"resultTypes": ["violations"], "selectors": False}
ASK = "asked => axe.run(asked.within || document, asked.options).then(found => found.violations)"
LAID_OUT = """() => [...document.querySelectorAll("*")].map(each => {
  const {x, y, width, height} = each.getBoundingClientRect();
  const seen = each.checkVisibility({visibilityProperty: true, opacityProperty: true});
  return [x, y, width, height, seen];
}).join()"""


def broken(page: Page, within: str = "", **options: Any) -> list[Any]:
    """Within the element of this selector, or on the whole page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(ASK, {"within": within, "options": BRIEFLY | options}))


def broken_by_light_and_in_the_dark(
    page: Page, within: str = "", **options: Any
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each with its color scheme. Where nothing else changes in the dark, only colors are asked
    about there."""
    page.emulate_media(color_scheme="light")
    yield from (("light", one) for one in broken(page, within, **options))
    by_light = page.evaluate(LAID_OUT)
    page.emulate_media(color_scheme="dark")
    if page.evaluate(LAID_OUT) == by_light:
        options |= BY_COLOR
    yield from (("dark", one) for one in broken(page, within, **options))
    page.emulate_media(color_scheme="light")

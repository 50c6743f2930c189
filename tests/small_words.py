"""Words in pictures, as large as they come to the eye: what is drawn shrinks with its frame."""

from playwright.sync_api import Page

LEAST = 12
"""Pixels."""
SIZES = """[...document.querySelectorAll("svg text")].map(each =>
  parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a)"""


def too_small(page: Page) -> list[float]:
    return [size for size in page.evaluate(SIZES) if size < LEAST]

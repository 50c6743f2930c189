"""Menus and breadcrumbs, by what the page calls them and by being made of links."""

import re

from bs4 import Tag

NAMED = re.compile(
    r"\b(breadcrumbs?|navbar|nav|menu|navigation|skip-link|skiplink)\b", re.IGNORECASE
)
LINK_SHARE, NAV_LINK_SHARE = 0.8, 0.5
FRAME = ("header", "footer")


def is_navigation(tag: Tag) -> bool:
    if tag.name == "nav" or tag.get("role") == "navigation":
        return _link_share(tag) >= NAV_LINK_SHARE
    if tag.name in FRAME or tag.name not in {"ul", "ol", "div", "p", "menu", "a"}:
        return False
    named = NAMED.search(" ".join([*_words(tag, "class"), *_words(tag, "id")]))
    framed = tag.find_parent(FRAME) is not None and len(tag.find_all("a")) > 1
    return bool(named or framed) and _link_share(tag) >= LINK_SHARE


def _words(tag: Tag, attribute: str) -> list[str]:
    value = tag.get(attribute) or ""
    return value.split() if isinstance(value, str) else [str(word) for word in value]


def _link_share(tag: Tag) -> float:
    """How much of the words stands in links, separators aside."""
    words = len(re.findall(r"\w+", tag.get_text(" ")))
    if tag.name == "a":
        return 1.0 if words else 0.0
    linked = sum(len(re.findall(r"\w+", a.get_text(" "))) for a in tag.find_all("a"))
    return linked / words if words else 0.0

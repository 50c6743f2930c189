"""What a page shows to get about in the site: menus, breadcrumbs, ways back."""

import re

from plan.importing.reading import Kind
from plan.importing.recognising.numbered import parse_number
from plan.importing.recognising.outline import Aside
from plan.importing.recognising.passage import Passage

MENU_BETWEEN = re.compile(r"[|·•]")
TRAIL_BETWEEN = re.compile(r"[>»›/→]")
BACK = re.compile(r"(?:[←«‹⟵↩]|<-|<<)\s*\S.{0,60}|(?:previous|next)\s*[→»›]?", re.IGNORECASE)
BACK_TO = re.compile(
    r"(?:go )?(?:back|return) to (?:the )?(?:\w+ ){0,2}?"
    r"(?:top|home|homepage|plan|overview|list|page|index|menu|start|goals|strategies|contents)"
    r"(?: (?:overview|page|list))?",
    re.IGNORECASE,
)
SKIP = re.compile(r"skip to (?:the )?(?:main )?(?:content|navigation)", re.IGNORECASE)
EDGE = 3
FEWEST_ITEMS, MENU_WORDS = 3, 4
HOME, LONGEST_TRAIL = {"home", "homepage", "start"}, 200


def split_furniture(passages: list[Passage]) -> tuple[list[Passage], list[Aside]]:
    """What is content, and what is furniture. Menus stand at the edges of a page only."""
    title = next((at for at, each in enumerate(passages) if parse_number(each)), EDGE)
    asides = {
        at: Aside(passage, what)
        for at, passage in enumerate(passages)
        if (what := _furniture(passage, at < title or at >= len(passages) - EDGE))
    }
    kept = [passage for at, passage in enumerate(passages) if at not in asides]
    return kept, list(asides.values())


def _furniture(passage: Passage, is_at_edge: bool) -> str:
    if passage.claim or passage.kind in {Kind.ROW, Kind.CAPTION, Kind.QUOTE}:
        return ""
    text = passage.text
    if _is_trail(text) or SKIP.fullmatch(text) or (is_at_edge and _is_menu(text)):
        return "navigation"
    goes_back = BACK.fullmatch(text) and not text.endswith(".")
    return "back link" if goes_back or BACK_TO.fullmatch(text) else ""


def _is_menu(text: str) -> bool:
    items = [item.strip() for item in MENU_BETWEEN.split(text)]
    return len(items) >= FEWEST_ITEMS and all(
        0 < len(item.split()) <= MENU_WORDS and not item.endswith((".", "!", "?", ")"))
        for item in items
    )


def _is_trail(text: str) -> bool:
    """Breadcrumbs start at home."""
    steps = [step.strip() for step in TRAIL_BETWEEN.split(text)]
    return len(steps) > 1 and steps[0].lower() in HOME and len(text) <= LONGEST_TRAIL

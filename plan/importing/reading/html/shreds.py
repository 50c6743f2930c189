"""What of a page is no text of it: scripts, pictures, the controls of forms."""

from bs4 import Tag

from plan.importing.reading.html.tags import DROPPED

LONGEST = 200
NAMES = ("alt", "value", "placeholder", "title", "src", "data", "href", "name", "type")
SHORT_LABEL = 4


def shreds(tag: Tag) -> list[tuple[str, str]] | None:
    """(text, reason) of a tag that is dropped, none if it says nothing; None if it is kept."""
    if tag.name == "label" and _is_field_name(tag):
        return [(tag.get_text(" ", strip=True), "form control")]
    reason = DROPPED.get(tag.name)
    if reason is None:
        return None
    text = tag.get_text(" ", strip=True) or _name(tag)
    if tag.name in {"script", "style"} and len(text) > LONGEST:
        text = f"{text[:LONGEST]}…"
    return [(text, reason)] if text else []


def _is_field_name(label: Tag) -> bool:
    return len(label.get_text(" ").split()) <= SHORT_LABEL


def _name(tag: Tag) -> str:
    """What a tag without text calls itself."""
    return next((str(tag[name]) for name in NAMES if tag.get(name)), "")

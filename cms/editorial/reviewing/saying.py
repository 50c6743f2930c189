from typing import Any

NAMES = ("title", "name", "label", "text", "statement", "heading", "caption", "url", "path")
NOTHING = "nothing"
LONGEST = 600


def said(value: Any) -> str:
    """A value of a document in words."""
    if value in (None, "", [], {}):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return _named(value)
    if isinstance(value, list):
        return ", ".join(said(each) for each in value)
    text = str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _named(value: dict[str, Any]) -> str:
    """By what it is called; else all that it says."""
    names = (value.get(name) for name in NAMES)
    name = next((name for name in names if isinstance(name, str) and name), "")
    told = (said(each) for each in value.values() if each not in (None, "", [], {}))
    return said(name) if name else said("; ".join(told))

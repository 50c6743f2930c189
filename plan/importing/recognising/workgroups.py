"""Lines that name workgroups and what they are to a strategy: "Backbone (Support)"."""

import re
from collections.abc import Collection

from plan.choices import Role
from plan.importing.reading import Kind
from plan.importing.recognising.outline import WorkgroupOutline
from plan.importing.recognising.passage import Passage

ROLES = {
    "lead": Role.LEAD,
    "leads": Role.LEAD,
    "co-lead": Role.LEAD,
    "support": Role.SUPPORT,
    "supports": Role.SUPPORT,
    "supporting": Role.SUPPORT,
    "advisory": Role.ADVISORY,
    "advisor": Role.ADVISORY,
    "advises": Role.ADVISORY,
}
ROLE = "(?P<role>" + "|".join(sorted(ROLES, key=len, reverse=True)) + ")"
SEPARATOR = r"\s*(?:[,;|•/]\s*(?:and\s)?|and\s)?\s*"
IN_BRACKETS = re.compile(rf"{SEPARATOR}(?P<name>[^()\[\]]+?)\s*[(\[]{ROLE}[)\]]", re.IGNORECASE)
AFTER_DASH = re.compile(rf"(?P<name>[^|–—:]{{2,100}}?)\s+[|–—-]\s+{ROLE}", re.IGNORECASE)
ROLE_FIRST = re.compile(
    rf"(?P<label>{ROLE}(?: (?:workgroups?|groups?))?)\s*:\s*(?P<names>.+)", re.IGNORECASE
)
LONGEST_LINE, LONGEST_NAME, MOST_WORDS = 600, 100, 10
SUFFIX = re.compile(r" work ?groups?$")


def workgroups_in(passage: Passage, known: Collection[str] | None = None) -> list[WorkgroupOutline]:
    """The workgroups of a line that consists of nothing else; else none.

    `known` are the names that there are; without it, any name will do.
    """
    if passage.kind in {Kind.CAPTION, Kind.QUOTE} or len(passage.text) > LONGEST_LINE:
        return []
    found = _bracketed(passage) or _dashed(passage) or _role_first(passage)
    fits = all(_is_name(entry.name.text, known) for entry in found)
    return found if fits else []


def name_key(name: str) -> str:
    """Names that differ only in this are the same workgroup's."""
    words = " ".join(name.casefold().replace("&", " and ").split())
    return SUFFIX.sub("", words).removeprefix("the ")


def _bracketed(passage: Passage) -> list[WorkgroupOutline]:
    found, position, text = [], 0, passage.text.rstrip(" .;,")
    while position < len(text):
        match = IN_BRACKETS.match(text, position)
        if not match:
            return []
        found.append(_outline(passage, match))
        position = match.end()
    return found


def _dashed(passage: Passage) -> list[WorkgroupOutline]:
    match = AFTER_DASH.fullmatch(passage.text)
    return [_outline(passage, match)] if match else []


def _role_first(passage: Passage) -> list[WorkgroupOutline]:
    match = ROLE_FIRST.fullmatch(passage.text)
    if not match:
        return []
    role, found = ROLES[match["role"].lower()], []
    for name in re.finditer(r"[^,;]+", match["names"]):
        start = match.start("names")
        part = passage.part(start + name.start(), start + name.end())
        found.append(WorkgroupOutline(part, role))
    found[0].role_passage = passage.part(0, match.end("label"))
    return found


def _outline(passage: Passage, match: re.Match[str]) -> WorkgroupOutline:
    return WorkgroupOutline(
        name=passage.part(*match.span("name")),
        role=ROLES[match["role"].lower()],
        role_passage=passage.part(*match.span("role")),
    )


def _is_name(name: str, known: Collection[str] | None) -> bool:
    if known is not None:
        return name_key(name) in {name_key(other) for other in known}
    is_short = 1 < len(name) <= LONGEST_NAME and len(name.split()) <= MOST_WORDS
    return is_short and name[0].isupper() and not name.endswith((".", "!", "?"))

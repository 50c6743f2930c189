"""Further reading: "For more information, see …", or a list under a heading that says so."""

import re

from plan.importing.recognising.addresses import WRITTEN_OUT, is_web_address
from plan.importing.recognising.outline import Aside, ReadingOutline
from plan.importing.recognising.passage import Passage

LEAD_IN = re.compile(
    r"(?:(?:for|to find) (?:more|further|additional) (?:information|details|reading|resources)"
    r"(?: (?:on|about) [^,:.]{1,80})?|to learn more(?: about [^,:.]{1,80})?|for more|"
    r"learn more|read more)"
    r"(?:\s*[,:]\s*|\s+)(?:please\s+)?"
    r"(?:see also|see|visit|read|check out|go to|download|refer to|consult)\s*:?\s+"
    r"|(?:further reading|additional resources|related resources|resources|see also|learn more|"
    r"read more|(?:for )?more information)\s*:\s+",
    re.IGNORECASE,
)
BETWEEN_LINKS = re.compile(r"[\s,;]*(?:and|or)?[\s,;]*")
CLOSING = ".;, "
LONGEST_TITLE = 300

Found = tuple[list[Aside], list[ReadingOutline]]


def further_reading_in(sentence: Passage) -> Found | None:
    """What a sentence refers to, without its lead-in, or None if it refers to nothing."""
    match = LEAD_IN.match(sentence.text)
    if not match:
        return None
    listed = references(sentence.part(match.end()))
    if listed is None:
        return None
    asides, readings = listed
    return [
        Aside(sentence.part(0, match.end()), "lead-in of the further reading"),
        *asides,
    ], readings


def references(passage: Passage) -> Found | None:
    """The titles of a passage: its links, if it is made of them, else all of it."""
    return _links(passage) or _title(passage)


def _links(passage: Passage) -> Found | None:
    links = passage.links()
    if len(links) < 2 or not all(is_web_address(link.href) for link in links):
        return None
    asides, position = [], 0
    for link in [*links, None]:
        gap = passage.part(position, link.start if link else None)
        if not BETWEEN_LINKS.fullmatch(gap.text.rstrip(CLOSING)):
            return None
        asides += [Aside(gap, "conjunction")] if gap.text.strip(CLOSING) else []
        position = link.end if link else position
    parts = [(passage.part(link.start, link.end), link.href) for link in links]
    if any(len(part.text) > LONGEST_TITLE for part, _ in parts):
        return None
    return asides, [ReadingOutline(part.text, href, part) for part, href in parts]


def _title(passage: Passage) -> Found | None:
    text = passage.text.rstrip(CLOSING)
    written = WRITTEN_OUT.search(text)
    title = text[: written.start()] + text[written.end() :] if written else text
    title = " ".join(re.sub(r"\(\s*\)", "", title).split()).strip(" :,–—-") or text
    links = passage.links()
    if len(links) > 1 or not title or len(title) > LONGEST_TITLE:
        return None
    url = links[0].href if links else _absolute(written[0]) if written else ""
    kept = url if is_web_address(url) else ""
    return [], [ReadingOutline(title, kept, passage.part(0, len(text)))]


def _absolute(address: str) -> str:
    return f"https://{address}" if address.startswith("www.") else address

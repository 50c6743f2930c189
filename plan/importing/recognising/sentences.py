import re

from plan.importing.recognising.passage import Passage

BOUNDARY = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|[A-Za-z]\.[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Inc|Co|Corp|Ltd|No|Nos|vs|etc|"
    r"e\.g|i\.e|cf|al|approx|est|Fig|Sec|Art|U\.S|U\.K|Jan|Feb|Aug|Sept|Oct|Nov|Dec|p|pp|vol|ed)$"
)


def sentences(passage: Passage) -> list[Passage]:
    """The sentences of a passage. In doubt two stay one: no sentence is cut."""
    found, start, text = [], 0, passage.text
    for boundary in BOUNDARY.finditer(text):
        stop = boundary.start()
        if text[stop] != "." or not ABBREVIATION.search(text[max(start, stop - 12) : stop]):
            found.append(passage.part(start, boundary.end()))
            start = boundary.end()
    if text[start:].strip():
        found.append(passage.part(start))
    return found

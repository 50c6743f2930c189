import re

from plan.importing.recognising.passage import Passage
from plan.importing.sentence_ends import ends_in_abbreviation

BOUNDARY = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")


def sentences(passage: Passage) -> list[Passage]:
    """The sentences of a passage. In doubt two stay one: no sentence is cut."""
    found, start, text = [], 0, passage.text
    for boundary in BOUNDARY.finditer(text):
        stop = boundary.start()
        if text[stop] != "." or not ends_in_abbreviation(text[start:stop]):
            found.append(passage.part(start, boundary.end()))
            start = boundary.end()
    if text[start:].strip():
        found.append(passage.part(start))
    return found

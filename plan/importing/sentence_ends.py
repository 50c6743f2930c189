"""Where a sentence may end, and where a point only ends an abbreviation."""

import re

ENDS = (".", "!", "?", ":", ";")
CLOSES = '"”’)]'
ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|[A-Za-z]\.[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Inc|Co|Corp|Ltd|No|Nos|vs|etc|"
    r"cf|al|approx|est|Fig|Sec|Art|Jan|Feb|Aug|Sept|Oct|Nov|Dec|p|pp|vol|ed)\.?$"
)
LONGEST_ABBREVIATION = 12


def is_finished(text: str) -> bool:
    return text.rstrip(CLOSES).endswith(ENDS) and not ends_in_abbreviation(text)


def ends_in_abbreviation(text: str) -> bool:
    return bool(ABBREVIATION.search(text[-LONGEST_ABBREVIATION:]))

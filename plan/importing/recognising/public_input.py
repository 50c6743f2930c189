import re

from plan.importing.recognising.passage import Passage

PROMPT = re.compile(
    r"(?:please )?(?:"
    r"(?:give|share|provide|submit|send|offer|leave|add)(?: us)? your "
    r"(?:public )?(?:input|feedback|comments?|thoughts|ideas)\b"
    r"|enter (?:your )?comments?\b"
    r"|(?:let us know|tell us) what you think\b"
    r"|we (?:want|would like) to hear from you\b"
    r"|(?:public input|comments? period|public comment) is open\b)",
    re.IGNORECASE,
)
MOST_WORDS = 30
DATE = re.compile(
    r"[0-9]|\b(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def is_input_prompt(sentence: Passage) -> bool:
    """Whether a sentence asks the public for input: the site asks in its own words."""
    return bool(PROMPT.match(sentence.text)) and len(sentence.text.split()) <= MOST_WORDS


def names_a_date(sentence: Passage) -> bool:
    return bool(DATE.search(sentence.text))

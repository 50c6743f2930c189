"""Words that people outside do not use, and what they say instead."""

import re

PLAIN = {
    "leverage": "use",
    "leveraging": "using",
    "utilize": "use",
    "utilizing": "using",
    "utilization": "use",
    "facilitate": "help",
    "facilitating": "helping",
    "operationalize": "put into practice",
    "incentivize": "encourage",
    "synergy": "working together",
    "synergies": "working together",
    "stakeholder engagement": "talking with the people concerned",
    "capacity building": "training, staff, money (whichever it is)",
    "going forward": "from now on",
    "in order to": "to",
    "prior to": "before",
    "with respect to": "about",
    "in the event that": "if",
    "at this point in time": "now",
    "best-in-class": "good, with the proof of it",
    "cutting-edge": "new",
    "holistic": "whole",
    "paradigm": "way of thinking",
    "actionable": "what can be done",
    "impactful": "what it changes",
    "learnings": "what was learned",
    "deliverables": "what is handed over",
    "ideate": "think of ideas",
    "wraparound services": "child care, transport and other help (whichever it is)",
    "braided funding": "money from several sources",
    "upskill and reskill": "train",
}
"""To be extended here; the only word that a thing has does not belong in it."""

PATTERN = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, PLAIN), key=len, reverse=True))})\b", re.I
)


def jargon_in(text: str) -> list[tuple[str, str]]:
    """Each such word once, with its plain form."""
    found = dict.fromkeys(match.lower() for match in PATTERN.findall(text))
    return [(word, PLAIN[word]) for word in found]

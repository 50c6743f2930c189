"""A sentence with a figure and a source is a finding."""

import re

from plan.importing.recognising.addresses import is_web_address
from plan.importing.recognising.outline import EvidenceOutline
from plan.importing.recognising.passage import Passage

COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|[0-9]+"
FIGURE = re.compile(
    r"[$€£]\s?[0-9][0-9,.]{0,20}(?<=[0-9])(?:\s(?:thousand|million|billion|trillion))?"
    r"|(?<![0-9,.])[0-9][0-9,]{0,15}(?:\.[0-9]{1,9})?\s?"
    r"(?:%|percent(?:age points)?\b|per cent\b|million\b|billion\b)"
    rf"|\b(?:{COUNTS}) (?:in|out of) (?:every )?(?:{COUNTS})\b"
    r"|\b(?:two[- ]thirds|three[- ]quarters|one[- ]third|half)\b(?= of\b)",
    re.IGNORECASE,
)
STUDY = r"(?:survey|study|report|analysis|poll|research|data|census)"
CREDIT = re.compile(rf"{STUDY}s?\b[^,]*?\b(?:by|from|of)\s+(?P<who>.+)$", re.IGNORECASE)
SOURCES = (
    re.compile(r"\baccording to (?P<source>[^,;]+?)(?:,| that\b|[.;]?$)", re.IGNORECASE),
    re.compile(r"\(?\bsource:\s*(?P<source>[^()]+?)\)?[.]?$", re.IGNORECASE),
    re.compile(r"\((?P<source>[A-Z][^()]{2,200}?,?\s(?:19|20)[0-9]{2})\)"),
    re.compile(
        rf"^(?P<source>(?:an?|the|in an?)\s[^,.]*?{STUDY}[^,]*?)"
        r"(?:,| (?:found|finds|shows?|showed|reports?|reported|estimates?|estimated)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?P<source>[A-Z][\w&.’'-]*(?: (?:[A-Z][\w&.’'-]*|of|and|the|for))*)"
        r" (?:found|finds|reports|reported|estimates|estimated|projects) that\b"
    ),
)
LONGEST_SENTENCE = 1000
YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
ARTICLE = re.compile(r"^(?:in )?(?:an?|the) (?:(?:recent|new|latest) )?", re.IGNORECASE)
LONGEST_FIGURE, LONGEST_SOURCE, LONGEST_PUBLISHER = 40, 300, 200


def evidence_in(sentence: Passage) -> EvidenceOutline | None:
    if len(sentence.text) > LONGEST_SENTENCE:
        return None
    figure = FIGURE.search(sentence.text)
    source = next(filter(None, (pattern.search(sentence.text) for pattern in SOURCES)), None)
    if not figure or not source:
        return None
    credited = ARTICLE.sub("", source["source"].strip()).strip(" ,")
    if len(figure[0]) > LONGEST_FIGURE or not 1 < len(credited) <= LONGEST_SOURCE:
        return None
    year = YEAR.search(credited)
    return EvidenceOutline(
        statement=sentence,
        figure=figure[0],
        source=credited[0].upper() + credited[1:],
        publisher=_publisher(credited),
        year=int(year[0]) if year else None,
        link=_link(sentence),
    )


def _publisher(credited: str) -> str:
    """Who stands behind "survey by Deloitte"; nobody is named in "2020 census"."""
    credit = CREDIT.search(credited)
    name = credit["who"].strip(" ,").removeprefix("the ") if credit else ""
    return name if len(name) <= LONGEST_PUBLISHER and name[:1].isupper() else ""


def _link(sentence: Passage) -> str:
    addresses = (mark.href for mark in sentence.links())
    return next((href for href in addresses if is_web_address(href)), "")

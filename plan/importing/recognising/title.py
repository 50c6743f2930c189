"""Number, short name and statement, which may share a line or follow each other."""

from collections.abc import Collection

from plan.importing.reading import Kind
from plan.importing.recognising.body import Body
from plan.importing.recognising.evidence import evidence_in
from plan.importing.recognising.headline import (
    Headline,
    is_capitals,
    is_name,
    split_capitals,
    split_headline,
)
from plan.importing.recognising.labels import label_of
from plan.importing.recognising.outline import NumberOutline, StrategyOutline
from plan.importing.recognising.passage import Passage
from plan.importing.recognising.public_input import is_input_prompt
from plan.importing.recognising.reading_list import further_reading_in
from plan.importing.recognising.sentences import sentences
from plan.importing.recognising.structure import Entry, Section
from plan.importing.recognising.workgroups import workgroups_in

LONGEST_STATEMENT = 500
FEWEST_WORDS = 4


def read_title(
    section: Section, outline: StrategyOutline, body: Body, known: Collection[str] | None
) -> list[Entry]:
    """Fill in what the title says; the entries that remain."""
    rest = list(section.entries)
    name, statement = _headline(section, rest, known)
    if statement is None and rest and _is_statement(rest[0], known):
        statement = rest.pop(0).passage
    outline.short_name = name
    outline.statement = statement
    if section.title:
        outline.number = NumberOutline(section.title.value, section.title.number)
    _shorten(outline, body)
    return rest


def _headline(section: Section, rest: list[Entry], known: Collection[str] | None) -> Headline:
    if section.title and section.title.rest.text:
        return split_headline(section.title.rest)
    if not rest or not _is_plain_text(rest[0], known):
        return None, None
    if section.title:
        return (rest.pop(0).passage, None) if is_name(rest[0].passage) else (None, None)
    return split_capitals(rest.pop(0).passage)


def _is_statement(entry: Entry, known: Collection[str] | None) -> bool:
    text = entry.passage.text
    says_enough = len(text.split()) >= FEWEST_WORDS and not is_capitals(text)
    is_lead_in = text.endswith(":") and len(sentences(entry.passage)) == 1
    is_paragraph = entry.passage.kind == Kind.PARAGRAPH and not is_lead_in
    return says_enough and is_paragraph and _is_plain_text(entry, known)


def _is_plain_text(entry: Entry, known: Collection[str] | None) -> bool:
    """Whether it is a line that no other part of a strategy claims."""
    passage = entry.passage
    if entry.numbered or entry.is_step or passage.claim:
        return False
    if passage.kind not in {Kind.PARAGRAPH, Kind.HEADING}:
        return False
    claimed = any(_is_claimed(sentence) for sentence in sentences(passage))
    return not (claimed or label_of(passage) or workgroups_in(passage, known))


def _is_claimed(sentence: Passage) -> bool:
    claims = (is_input_prompt(sentence), further_reading_in(sentence), evidence_in(sentence))
    return any(claims)


def _shorten(outline: StrategyOutline, body: Body) -> None:
    """What is too much for a statement, or leads to what follows it, goes to the body."""
    statement = outline.statement
    if statement is None:
        return
    found = sentences(statement)
    kept = _last_of_statement(statement, found)
    if kept is not found[-1]:
        end = kept.end - statement.start
        outline.statement = statement.part(0, end)
        body.add(statement.part(end))


def _last_of_statement(statement: Passage, found: list[Passage]) -> Passage:
    if len(statement.text) > LONGEST_STATEMENT:
        return found[0]
    leads_on = len(found) > 1 and found[-1].text.endswith(":")
    return found[-2] if leads_on else found[-1]

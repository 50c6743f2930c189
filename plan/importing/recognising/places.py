"""Every passage of an outline with the name of its place: what report and coverage rest on."""

from collections.abc import Iterator

from plan.importing.recognising.body_parts import (
    BodyPart,
    HeadingPart,
    ListPart,
    QuotePart,
    TablePart,
)
from plan.importing.recognising.outline import ActionOutline, Recognition, StrategyOutline
from plan.importing.recognising.passage import Passage

Place = tuple[str, Passage]


def places(recognition: Recognition) -> Iterator[Place]:
    everything = [each for top in recognition.strategies for each in family(top)]
    for aside in recognition.dropped:
        yield f"dropped: {aside.what}", aside.passage
    for outline in everything:
        prefix = f"{_name(outline)}: " if len(everything) > 1 else ""
        for name, passage in strategy_places(outline):
            yield prefix + name, passage


def family(outline: StrategyOutline) -> Iterator[StrategyOutline]:
    """A strategy and all below it, in their order."""
    yield outline
    yield from descendants(outline)


def descendants(outline: StrategyOutline) -> Iterator[StrategyOutline]:
    for child in outline.children:
        yield from family(child)


def strategy_places(outline: StrategyOutline) -> Iterator[Place]:
    yield from _title(outline)
    for workgroup in outline.workgroups:
        yield f"workgroup ({workgroup.role.label})", workgroup.name
        if workgroup.role_passage:
            yield f"workgroup ({workgroup.role.label})", workgroup.role_passage
    for action in outline.actions:
        yield from _action(action)
    for at, finding in enumerate(outline.evidence, start=1):
        yield f"evidence {at}", finding.statement
    for part in outline.body:
        yield from _body(part)
    for at, reading in enumerate(outline.further_reading, start=1):
        if reading.passage:
            yield f"further reading {at}", reading.passage
    yield from (("public input: open", prompt) for prompt in outline.prompts)
    yield from ((aside.what, aside.passage) for aside in outline.labels)


def _name(outline: StrategyOutline) -> str:
    return f"strategy {outline.number.value}" if outline.number else "strategy"


def _title(outline: StrategyOutline) -> Iterator[Place]:
    if outline.number:
        yield f"number {outline.number.value}", outline.number.passage
    if outline.short_name:
        yield "short name", outline.short_name
    if outline.statement:
        yield "statement", outline.statement


def _action(action: ActionOutline) -> Iterator[Place]:
    name = f"action {action.number.value}"
    yield name, action.number.passage
    yield name, action.statement
    for at, step in enumerate(action.steps, start=1):
        yield f"{name}, step {at}", step.passage


def _body(part: BodyPart) -> Iterator[Place]:
    if isinstance(part, ListPart):
        yield from ((f"body: list item {at}", item) for at, item in enumerate(part.items, 1))
    elif isinstance(part, TablePart):
        if part.caption:
            yield "body: caption of the table", part.caption
        yield from ((f"body: table row {at}", row) for at, row in enumerate(part.rows, 1))
    elif isinstance(part, HeadingPart):
        yield "body: heading", part.text
    elif isinstance(part, QuotePart):
        yield "body: quote", part.text
    else:
        yield "body: paragraph", part.text

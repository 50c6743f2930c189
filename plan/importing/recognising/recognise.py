from collections.abc import Collection

from plan.importing.corrections import NONE, Corrections
from plan.importing.reading import Source
from plan.importing.recognising.claims import claimed
from plan.importing.recognising.coverage import check_nothing_is_lost
from plan.importing.recognising.furniture import split_furniture
from plan.importing.recognising.inline_numbers import split_at_inline_numbers
from plan.importing.recognising.outline import NumberOutline, Recognition, StrategyOutline
from plan.importing.recognising.places import descendants, strategy_places
from plan.importing.recognising.strategy import StrategyReader
from plan.importing.recognising.structure import Section, sections


def recognise(
    source: Source,
    workgroups: Collection[str] | None = None,
    corrections: Corrections = NONE,
) -> Recognition:
    """The strategies of a page. `workgroups` are the names that there are; None takes any."""
    if workgroups is not None:
        workgroups = [*workgroups, *corrections.workgroups]
    passages, left_out = claimed(source.blocks, corrections.claims)
    kept, dropped = split_furniture(passages)
    passages = list(split_at_inline_numbers(kept))
    strategies = [_strategy(section, workgroups) for section in sections(passages)]
    _number(strategies, corrections.number)
    recognition = Recognition(strategies, [*left_out, *dropped])
    check_nothing_is_lost(source, recognition)
    return recognition


def _number(strategies: list[StrategyOutline], number: str) -> None:
    """The first without a number gets this one, of which the file has no text."""
    unnumbered = next((each for each in strategies if each.number is None), None)
    passage = next((each for _, each in strategy_places(unnumbered)), None) if unnumbered else None
    if number and unnumbered and passage:
        unnumbered.number = NumberOutline(number, passage.part(0, 0))


def _strategy(section: Section, workgroups: Collection[str] | None) -> StrategyOutline:
    outline = StrategyReader(section, workgroups).read()
    outline.children = [_strategy(child, workgroups) for child in section.children]
    _raise_closing_prompts(outline)
    return outline


def _raise_closing_prompts(outline: StrategyOutline) -> None:
    """A call for input at the end of a page is about the page, not about its last child."""
    asking = [child for child in descendants(outline) if child.input_open]
    if len(asking) == 1 and asking[0] is outline.children[-1]:
        outline.input_open, asking[0].input_open = True, False
        outline.prompts, asking[0].prompts = outline.prompts + asking[0].prompts, []

"""What a person says of a block outweighs what was recognised, and still nothing is lost."""

import pytest

from plan.importing.corrections import NONE, Claim, Corrections
from plan.importing.reading import read_file
from plan.importing.recognising import StrategyOutline, recognise
from plan.importing.recognising.places import strategy_places

PAGE = b"""4.7 NIGHT WORK. Make nights safe.

Economic Council (Lead)

4.7.1 Light the way

According to a 2020 survey by the County, 40 percent walk home.

Nobody should fear the way home.

Ask the bus company.
"""
TITLE, COUNCIL, ACTION, SURVEY, FEAR, ASK = range(6)


def outline(corrections: Corrections = NONE, page: bytes = PAGE) -> StrategyOutline:
    (strategy,) = recognise(read_file("p.txt", page), ["Backbone"], corrections).strategies
    return strategy


def place_of(text: str, strategy: StrategyOutline) -> list[str]:
    return [place for place, passage in strategy_places(strategy) if passage.text == text]


@pytest.mark.parametrize(
    ("block", "claim", "text", "place"),
    [
        (SURVEY, Claim.PARAGRAPH, None, "body: paragraph"),
        (FEAR, Claim.STATEMENT, "Nobody should fear the way home.", "statement"),
        (FEAR, Claim.SHORT_NAME, "Nobody should fear the way home.", "short name"),
        (FEAR, Claim.EVIDENCE, "Nobody should fear the way home.", "evidence 2"),
        (FEAR, Claim.FURTHER_READING, "Nobody should fear the way home", "further reading 1"),
        (FEAR, Claim.HEADING, "Nobody should fear the way home.", "body: heading"),
        (FEAR, Claim.LIST_ITEM, "Nobody should fear the way home.", "body: list item 1"),
        (ASK, Claim.ACTION, "Ask the bus company.", "action 4.7.2"),
        (ASK, Claim.STEP, "Ask the bus company.", "action 4.7.1, step 1"),
        (ACTION, Claim.PARAGRAPH, "4.7.1 Light the way", "body: paragraph"),
        (COUNCIL, Claim.PARAGRAPH, "Economic Council (Lead)", "body: paragraph"),
    ],
)
def test_a_block_becomes_what_it_is_said_to_be(
    block: int, claim: Claim, text: str | None, place: str
) -> None:
    text = text or "According to a 2020 survey by the County, 40 percent walk home."
    strategy = outline(Corrections({block: claim}))
    assert place in place_of(text, strategy)
    assert strategy.number
    assert strategy.number.value == "4.7"


def test_what_was_taken_for_the_statement_stays_in_the_text_first() -> None:
    strategy = outline(Corrections({FEAR: Claim.STATEMENT}))
    places = [(place, passage.text) for place, passage in strategy_places(strategy)]
    assert next(each for each in places if each[0].startswith("body")) == (
        "body: paragraph",
        "Make nights safe.",
    )


def test_what_is_left_out_is_in_no_strategy_but_in_the_report() -> None:
    source = read_file("p.txt", PAGE)
    recognition = recognise(source, ["Backbone"], Corrections({ASK: Claim.LEFT_OUT}))
    (aside,) = recognition.dropped
    assert (aside.passage.text, aside.what) == ("Ask the bus company.", "left out by the editor")


def test_a_name_as_written_is_a_workgroup_of_ours() -> None:
    assert outline().workgroups == []
    corrected = outline(Corrections(workgroups={"Economic Council": "Backbone"}))
    assert [(held.name.text, held.role) for held in corrected.workgroups] == [
        ("Economic Council", "lead")
    ]


def test_a_page_without_a_number_gets_the_one_that_is_given() -> None:
    page = b"NIGHT WORK. Make nights safe for everybody who works.\n"
    assert outline(page=page).number is None
    corrected = outline(Corrections(number="4.7"), page)
    assert corrected.number
    assert corrected.number.value == "4.7"


def test_every_claim_on_every_block_loses_nothing() -> None:
    """`recognise` counts every letter; any that were lost or doubled would raise."""
    for claim in Claim:
        for block in range(1, 6):
            recognise(read_file("p.txt", PAGE), None, Corrections({block: claim}))
        outline = recognise(
            read_file("p.txt", PAGE), None, Corrections(dict.fromkeys(range(1, 6), claim))
        )
        assert outline.strategies

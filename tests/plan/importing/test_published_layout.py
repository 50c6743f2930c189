"""The layout of the published plan: on the real page where it is at hand, on our own always."""

from dataclasses import dataclass

import pytest

from plan.choices import Role
from plan.importing.recognising import StrategyOutline, report
from plan.importing.recognising.body_parts import ListPart, ParagraphPart
from plan.importing.recognising.sentence_case import sentence_case
from tests.plan.importing.pages import (
    SEED_NAME,
    TWIN_NAME,
    page_path,
    read_page,
    recognise_page,
)


@dataclass
class Expected:
    number: str
    short_name: str
    roles: list[tuple[str, Role]]
    actions: dict[str, int]
    figure: str
    publisher: str
    benefits: int
    title_line: int
    dropped: dict[int, str]


PAGES = {
    SEED_NAME: Expected(
        number="4.1",
        short_name="Awareness",
        roles=[
            ("Industry Partnerships", Role.LEAD),
            ("Backbone", Role.SUPPORT),
            ("Education & Training", Role.SUPPORT),
            ("Communications", Role.ADVISORY),
            ("Data & Evaluation", Role.ADVISORY),
            ("Policy & Systems Change", Role.ADVISORY),
        ],
        actions={"4.1.1": 4},
        figure="94 percent",
        publisher="Deloitte and the Manufacturing Institute",
        benefits=3,
        title_line=3,
        dropped={1: "navigation", 31: "back link"},
    ),
    TWIN_NAME: Expected(
        number="3.2",
        short_name="Childcare",
        roles=[
            ("Policy & Systems Change", Role.LEAD),
            ("Industry Partnerships", Role.SUPPORT),
            ("Communications", Role.SUPPORT),
            ("Backbone", Role.ADVISORY),
            ("Data & Evaluation", Role.ADVISORY),
        ],
        actions={"3.2.1": 3, "3.2.2": 2},
        figure="41 percent",
        publisher="Harbor Institute and Northgate College",
        benefits=3,
        title_line=3,
        dropped={1: "navigation", 34: "back link"},
    ),
}


@pytest.fixture(params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def expected(name: str) -> Expected:
    return PAGES[name]


@pytest.fixture
def lines(name: str) -> list[str]:
    return page_path(name).read_text().splitlines()


@pytest.fixture
def strategy(name: str) -> StrategyOutline:
    (only,) = recognise_page(name).strategies
    return only


def test_the_title_gives_number_name_and_statement(
    strategy: StrategyOutline, expected: Expected, lines: list[str]
) -> None:
    assert strategy.number.value == expected.number
    assert sentence_case(strategy.short_name.text, "") == expected.short_name
    name = strategy.short_name.text
    assert f"{expected.number}. {name}. {strategy.statement.text}" == lines[expected.title_line - 1]


def test_every_workgroup_has_its_role(strategy: StrategyOutline, expected: Expected) -> None:
    assert [(each.name.text, each.role) for each in strategy.workgroups] == expected.roles


def test_actions_have_their_steps(strategy: StrategyOutline, expected: Expected) -> None:
    found = {action.number.value: len(action.steps) for action in strategy.actions}
    assert found == expected.actions


def test_the_finding_is_evidence_with_figure_and_source(
    strategy: StrategyOutline, expected: Expected
) -> None:
    (finding,) = strategy.evidence
    assert finding.figure == expected.figure
    assert finding.publisher == expected.publisher
    assert expected.publisher in finding.source
    assert finding.statement.text.startswith("According to")


def test_the_benefits_stand_in_the_body_behind_their_lead_in(
    strategy: StrategyOutline, expected: Expected
) -> None:
    lead_in, benefits = strategy.body
    assert isinstance(lead_in, ParagraphPart)
    assert lead_in.text.text.endswith("helps employers:")
    assert isinstance(benefits, ListPart)
    assert len(benefits.items) == expected.benefits


def test_further_reading_is_the_title_without_its_lead_in(
    strategy: StrategyOutline, lines: list[str]
) -> None:
    (reading,) = strategy.further_reading
    assert f"For more information, see {reading.title}" in lines


def test_public_input_is_open(strategy: StrategyOutline) -> None:
    assert strategy.input_open


def test_the_report_has_a_row_for_every_line(
    name: str, expected: Expected, lines: list[str]
) -> None:
    rows = report(read_page(name), recognise_page(name))
    said = {number: line.strip() for number, line in enumerate(lines, 1) if line.strip()}
    assert {row["line"]: row["text"] for row in rows} == said
    assert all(row["became"] for row in rows)


def test_menu_and_way_back_are_dropped_and_reported(name: str, expected: Expected) -> None:
    rows = report(read_page(name), recognise_page(name))
    dropped = {row["line"]: row["became"] for row in rows if row["became"].startswith("dropped")}
    assert dropped == {line: f"dropped: {what}" for line, what in expected.dropped.items()}

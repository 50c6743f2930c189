"""What an outline says, as the fields of a strategy page."""

import json
import textwrap

from plan.importing.corrections import NONE, Corrections
from plan.importing.creating.body_blocks import body_blocks
from plan.importing.creating.rich_text import nested_list
from plan.importing.reading import Source
from plan.importing.recognising.outline import (
    ActionOutline,
    EvidenceOutline,
    ReadingOutline,
    StrategyOutline,
)
from plan.importing.recognising.sentence_case import sentence_case
from plan.importing.recognising.workgroups import name_key
from plan.models import (
    Action,
    Evidence,
    FurtherReading,
    StrategyPage,
    StrategyWorkgroup,
    Workgroup,
)

LONGEST_DERIVED_NAME = 60


class Filling:
    """Fills pages from the outlines of one file; its prose tells which capitals are to stay."""

    def __init__(self, source: Source, corrections: Corrections = NONE) -> None:
        self._prose = " ".join(block.text for block in source.blocks)
        self._workgroups = {name_key(each.name): each for each in Workgroup.objects.all()}
        for written, name in corrections.workgroups.items():
            self._workgroups[name_key(written)] = self._workgroups[name_key(name)]

    def fill(self, page: StrategyPage, outline: StrategyOutline) -> None:
        """Replace what an import decides; tags, dates and everything else stay."""
        page.short_name = self._short_name(outline)
        page.statement = outline.statement.text if outline.statement else ""
        page.input_open = outline.input_open
        page.body = json.dumps(body_blocks(outline.body))
        page.workgroup_roles = [
            StrategyWorkgroup(
                workgroup=self._workgroups[name_key(each.name.text)], role=each.role, sort_order=at
            )
            for at, each in enumerate(outline.workgroups)
        ]
        page.actions = [_action(each, at) for at, each in enumerate(outline.actions)]
        page.evidence = [_evidence(each, at) for at, each in enumerate(outline.evidence)]
        page.further_reading = [
            _reading(each, at) for at, each in enumerate(outline.further_reading)
        ]

    def _short_name(self, outline: StrategyOutline) -> str:
        """Without a name of its own, a strategy goes by the beginning of its statement."""
        if outline.short_name:
            return sentence_case(outline.short_name.text, self._prose)
        statement = outline.statement.text if outline.statement else ""
        return textwrap.shorten(statement, LONGEST_DERIVED_NAME, placeholder="…")


def _action(action: ActionOutline, at: int) -> Action:
    return Action(
        number=action.number.value,
        statement=action.statement.text,
        steps=nested_list(action.steps),
        sort_order=at,
    )


def _evidence(finding: EvidenceOutline, at: int) -> Evidence:
    return Evidence(
        statement=finding.statement.text,
        figure=finding.figure,
        source=finding.source,
        publisher=finding.publisher,
        year=finding.year,
        link=finding.link,
        sort_order=at,
    )


def _reading(reading: ReadingOutline, at: int) -> FurtherReading:
    return FurtherReading(title=reading.title, url=reading.url, sort_order=at)

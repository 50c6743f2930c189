"""Passages that somebody claimed go where they are said to belong."""

from collections.abc import Callable, Collection

from plan.importing.corrections import Claim
from plan.importing.recognising.body import Body
from plan.importing.recognising.evidence import evidence_in
from plan.importing.recognising.outline import (
    ActionOutline,
    EvidenceOutline,
    NumberOutline,
    ReadingOutline,
    Step,
    StrategyOutline,
)
from plan.importing.recognising.passage import Passage
from plan.importing.recognising.reading_list import LONGEST_TITLE, references


class ClaimReader:
    def __init__(self, outline: StrategyOutline, body: Body) -> None:
        self._outline = outline
        self._body = body
        self._readers: dict[Claim, Callable[[Passage], None]] = {
            Claim.SHORT_NAME: self._name,
            Claim.STATEMENT: self._state,
            Claim.ACTION: self._act,
            Claim.STEP: self._step,
            Claim.EVIDENCE: self._find,
            Claim.FURTHER_READING: self._refer,
        }

    def make_way(self, claims: Collection[Claim | None]) -> None:
        """What was taken for name or statement before goes to the body, in its order."""
        if Claim.SHORT_NAME in claims and self._outline.short_name:
            self._body.add(self._outline.short_name)
            self._outline.short_name = None
        if Claim.STATEMENT in claims and self._outline.statement:
            self._body.add(self._outline.statement)
            self._outline.statement = None

    def read(self, passage: Passage, claim: Claim) -> None:
        self._readers.get(claim, self._body.add)(passage)

    def _name(self, passage: Passage) -> None:
        """The first that is said to be it; a second one is a paragraph."""
        if self._outline.short_name:
            self._body.add(passage)
        else:
            self._outline.short_name = passage

    def _state(self, passage: Passage) -> None:
        if self._outline.statement:
            self._body.add(passage)
        else:
            self._outline.statement = passage

    def _act(self, passage: Passage) -> None:
        """It has no number of its own: the next one."""
        number = NumberOutline(self._next_number(), passage.part(0, 0))
        self._outline.actions.append(ActionOutline(number, passage))

    def _next_number(self) -> str:
        actions = self._outline.actions
        if actions:
            head, _, last = actions[-1].number.value.rpartition(".")
            return f"{head}.{int(last) + 1}" if head else str(int(last) + 1)
        return f"{self._outline.number.value}.1" if self._outline.number else "1"

    def _step(self, passage: Passage) -> None:
        if self._outline.actions:
            self._outline.actions[-1].steps.append(Step(passage))
        else:
            self._body.add(passage)

    def _find(self, passage: Passage) -> None:
        """Figure and source where they can be told, else for the editor to fill in."""
        finding = evidence_in(passage) or EvidenceOutline(passage, figure="", source="")
        self._outline.evidence.append(finding)

    def _refer(self, passage: Passage) -> None:
        asides, readings = references(passage) or ([], [_without_address(passage)])
        self._outline.labels += asides
        self._outline.further_reading += readings


def _without_address(passage: Passage) -> ReadingOutline:
    return ReadingOutline(passage.text[:LONGEST_TITLE], passage=passage)

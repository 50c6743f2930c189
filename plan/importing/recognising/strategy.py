"""One section of a page becomes the outline of one strategy."""

from collections import deque
from collections.abc import Collection

from plan.importing.reading import Kind
from plan.importing.recognising.body import Body
from plan.importing.recognising.claim_reader import ClaimReader
from plan.importing.recognising.evidence import evidence_in
from plan.importing.recognising.label_reader import takes_label
from plan.importing.recognising.labels import Label, label_of
from plan.importing.recognising.outline import (
    ActionOutline,
    Aside,
    NumberOutline,
    Step,
    StrategyOutline,
)
from plan.importing.recognising.passage import Passage
from plan.importing.recognising.public_input import is_input_prompt, names_a_date
from plan.importing.recognising.reading_list import Found, further_reading_in, references
from plan.importing.recognising.sentences import sentences
from plan.importing.recognising.stray_links import place_stray_links
from plan.importing.recognising.structure import Entry, Section
from plan.importing.recognising.title import read_title
from plan.importing.recognising.workgroups import name_key, workgroups_in


class StrategyReader:
    def __init__(self, section: Section, known: Collection[str] | None) -> None:
        self._section = section
        self._known = known
        self._entries: deque[Entry] = deque()
        self._under: Label | None = None
        self._body = Body()
        self._outline = StrategyOutline()
        self._claims = ClaimReader(self._outline, self._body)

    def read(self) -> StrategyOutline:
        self._read_all(self._section.preamble)
        rest = read_title(self._section, self._outline, self._body, self._known)
        self._claims.make_way({entry.passage.claim for entry in rest})
        self._read_all(rest)
        self._outline.body = self._body.finish()
        place_stray_links(self._outline)
        return self._outline

    def _read_all(self, entries: list[Entry]) -> None:
        self._entries = deque(entries)
        while self._entries:
            self._read_entry(self._entries.popleft())

    def _read_entry(self, entry: Entry) -> None:
        if entry.passage.claim:
            self._claims.read(entry.passage, entry.passage.claim)
        elif entry.numbered:
            number = NumberOutline(entry.numbered.value, entry.numbered.number)
            statement = entry.numbered.rest
            if not statement.text and self._entries and self._entries[0].is_plain:
                statement = self._entries.popleft().passage
            self._outline.actions.append(ActionOutline(number, statement))
            self._read_steps()
        elif entry.is_step:
            self._outline.actions[-1].steps.append(Step(entry.passage))
            self._read_steps()
        else:
            self._read_passage(entry.passage)

    def _read_steps(self) -> None:
        """The bullets that follow an action at once."""
        while self._entries and self._entries[0].is_bullet and not self._entries[0].passage.claim:
            passage = self._entries.popleft().passage
            self._outline.actions[-1].steps.append(Step(passage, passage.block.level))

    def _read_passage(self, passage: Passage) -> None:
        reads = (
            self._read_label(passage)
            or self._read_workgroups(passage)
            or self._read_reference(passage)
        )
        if reads:
            return
        self._under = None
        if workgroups_in(passage):
            self._outline.unknown_workgroups.append(passage)
        if passage.kind in {Kind.PARAGRAPH, Kind.HEADING}:
            self._read_sentences(passage)
        else:
            self._body.add(passage)

    def _read_label(self, passage: Passage) -> bool:
        label = label_of(passage)
        following = self._entries[0] if self._entries else None
        if label is None or not takes_label(label, following, self._section, self._known):
            return False
        self._under = label
        self._outline.labels.append(Aside(passage, f"label of the {label}"))
        return True

    def _read_workgroups(self, passage: Passage) -> bool:
        found = workgroups_in(passage, self._known)
        held = [name_key(entry.name.text) for entry in [*self._outline.workgroups, *found]]
        if not found or len(set(held)) < len(held):
            return False
        self._outline.workgroups += found
        return True

    def _read_reference(self, passage: Passage) -> bool:
        """An item of the list under "Further reading"."""
        is_item = passage.kind == Kind.BULLET or bool(passage.links())
        found = references(passage) if is_item else None
        if self._under != Label.FURTHER_READING or found is None:
            return False
        self._add_reading(found)
        return True

    def _read_sentences(self, passage: Passage) -> None:
        """Sentences that a strategy has a field for go there; the others stay together."""
        start = 0
        for sentence in sentences(passage):
            offset = sentence.start - passage.start
            if self._read_sentence(sentence):
                self._body.add(passage.part(start, offset))
                start = offset + len(sentence.text)
        self._body.add(passage.part(start))

    def _read_sentence(self, sentence: Passage) -> bool:
        if is_input_prompt(sentence):
            return self._open_input(sentence)
        if sentence.kind == Kind.HEADING:
            return False
        reading, evidence = further_reading_in(sentence), evidence_in(sentence)
        if reading:
            self._add_reading(reading)
        elif evidence:
            self._outline.evidence.append(evidence)
        return bool(reading or evidence)

    def _open_input(self, sentence: Passage) -> bool:
        """A call that names a date says more than that input is open: it stays in the body."""
        self._outline.input_open = True
        if names_a_date(sentence):
            return False
        self._outline.prompts.append(sentence)
        return True

    def _add_reading(self, found: Found) -> None:
        asides, readings = found
        self._outline.labels += asides
        self._outline.further_reading += readings

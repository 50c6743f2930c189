from collections.abc import Collection

from plan.importing.reading import Kind
from plan.importing.recognising.evidence import evidence_in
from plan.importing.recognising.labels import Label
from plan.importing.recognising.passage import Passage
from plan.importing.recognising.public_input import is_input_prompt
from plan.importing.recognising.sentences import sentences
from plan.importing.recognising.structure import Entry, Section
from plan.importing.recognising.workgroups import workgroups_in


def takes_label(
    label: Label, following: Entry | None, section: Section, known: Collection[str] | None
) -> bool:
    """Whether what follows is what the label announces; else it is an ordinary heading."""
    if label == Label.ACTIONS:
        return bool(following.numbered) if following else bool(section.children)
    if following is None or following.numbered or following.is_step:
        return False
    passage = following.passage
    if label == Label.WORKGROUPS:
        return bool(workgroups_in(passage, known))
    if label == Label.FURTHER_READING:
        return passage.kind == Kind.BULLET or bool(passage.links())
    return _first_sentence_is(label, passage)


def _first_sentence_is(label: Label, passage: Passage) -> bool:
    first = sentences(passage)[0]
    if label == Label.EVIDENCE:
        return passage.kind == Kind.PARAGRAPH and evidence_in(first) is not None
    return is_input_prompt(first)

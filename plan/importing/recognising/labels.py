"""Headings of parts that a strategy has fields for: the site writes them itself."""

from enum import StrEnum

from plan.importing.recognising.passage import Passage


class Label(StrEnum):
    WORKGROUPS = "workgroups"
    ACTIONS = "actions"
    EVIDENCE = "evidence"
    FURTHER_READING = "further reading"
    PUBLIC_INPUT = "public input"


WORDS = {
    Label.WORKGROUPS: {
        "workgroups", "workgroup", "workgroups and roles", "roles", "roles and workgroups",
        "responsible workgroups", "workgroup roles", "who is responsible", "responsibility",
    },
    Label.ACTIONS: {
        "actions", "action", "action steps", "action items", "key actions", "our actions",
        "objectives", "strategies",
    },
    Label.EVIDENCE: {"evidence", "the evidence", "findings"},
    Label.FURTHER_READING: {
        "further reading", "resources", "additional resources", "related resources",
        "more information", "for more information", "learn more", "read more", "see also",
    },
    Label.PUBLIC_INPUT: {"public input", "your input", "comments", "feedback", "have your say"},
}  # fmt: skip


def label_of(passage: Passage) -> Label | None:
    words = passage.text.rstrip(":").casefold()
    return next((label for label, known in WORDS.items() if words in known), None)

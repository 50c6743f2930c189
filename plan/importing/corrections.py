"""What a person says of a file before it becomes drafts, where recognising judged otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import models


class Claim(models.TextChoices):
    """What a block of the file is to become as a whole."""

    SHORT_NAME = "short_name", "Short name"
    STATEMENT = "statement", "Statement"
    ACTION = "action", "Action"
    STEP = "step", "Step of the action above"
    EVIDENCE = "evidence", "Evidence"
    FURTHER_READING = "further_reading", "Further reading"
    HEADING = "heading", "Heading in the text"
    PARAGRAPH = "paragraph", "Paragraph in the text"
    LIST_ITEM = "list_item", "List item in the text"
    LEFT_OUT = "left_out", "Leave out"


@dataclass(frozen=True)
class Corrections:
    """`claims` by the index of the block, `workgroups` (names as they are) by names as written."""

    claims: Mapping[int, Claim] = field(default_factory=dict)
    workgroups: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    """For a file that tells none."""


NONE = Corrections()

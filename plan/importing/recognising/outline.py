"""What was recognised, as plain data: the draft before it is a page."""

from dataclasses import dataclass, field

from plan.choices import Role
from plan.importing.recognising.body_parts import BodyPart
from plan.importing.recognising.passage import Passage


@dataclass
class NumberOutline:
    value: str
    passage: Passage


@dataclass
class WorkgroupOutline:
    name: Passage
    role: Role
    role_passage: Passage | None = None


@dataclass
class Step:
    passage: Passage
    level: int = 0


@dataclass
class ActionOutline:
    number: NumberOutline
    statement: Passage
    steps: list[Step] = field(default_factory=list)


@dataclass
class EvidenceOutline:
    """Everything else is read out of the statement, which stays whole."""

    statement: Passage
    figure: str
    source: str
    publisher: str = ""
    year: int | None = None
    link: str = ""


@dataclass
class ReadingOutline:
    """`address_of` is the passage whose link this is, where a field could not keep it."""

    title: str
    url: str = ""
    passage: Passage | None = None
    address_of: Passage | None = None


@dataclass
class Aside:
    """Text that is understood but is no content: a label, a menu, and what it was."""

    passage: Passage
    what: str


@dataclass
class StrategyOutline:
    """`prompts` are the calls for input, which the site makes in its own words.

    `unknown_workgroups` are lines of the body that name workgroups which do not exist, or twice.
    """

    number: NumberOutline | None = None
    short_name: Passage | None = None
    statement: Passage | None = None
    workgroups: list[WorkgroupOutline] = field(default_factory=list)
    actions: list[ActionOutline] = field(default_factory=list)
    evidence: list[EvidenceOutline] = field(default_factory=list)
    further_reading: list[ReadingOutline] = field(default_factory=list)
    input_open: bool = False
    prompts: list[Passage] = field(default_factory=list)
    body: list[BodyPart] = field(default_factory=list)
    labels: list[Aside] = field(default_factory=list)
    unknown_workgroups: list[Passage] = field(default_factory=list)
    children: list["StrategyOutline"] = field(default_factory=list)


@dataclass
class Recognition:
    strategies: list[StrategyOutline]
    dropped: list[Aside] = field(default_factory=list)

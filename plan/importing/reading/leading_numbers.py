import re

LABELS = (
    "goal|strategy|objective|action(?: step| item)?|priority|pillar|focus area|initiative|"
    "recommendation|theme|task"
)
LEADING = re.compile(
    r"(?:(?:Goal|GOAL|Strategy|STRATEGY|Objective|OBJECTIVE|Action|Priority|Step) )?"
    r"(?:(?P<dotted>\d{1,3}(?:\.\d{1,3})+)(?:[.):]|\s[–—-])?"
    r"|(?P<single>\d{1,3})(?:[.):]|\s[–—-])) [\"“‘(]*[A-Z]"
)

Number = tuple[int, ...]


def leading_number(text: str) -> Number | None:
    """The number that a line begins with, as if it were a goal's or an action's."""
    match = LEADING.match(text)
    return parts(match["dotted"] or match["single"]) if match else None


def parts(number: str) -> Number:
    return tuple(int(part) for part in number.split("."))


def comes_next(number: Number, last: Number) -> bool:
    """Whether a number is the first below `last`, or the next one at any level: 4.2 after 4.1.3."""
    ends = range(1, len(last) + 1)
    return number == (*last, 1) or any(
        number == (*last[: end - 1], last[end - 1] + 1) for end in ends
    )

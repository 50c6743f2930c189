"""Numbers that begin strategies inside a paragraph: "Our goal is … 2.1 Name: … 2.2 Name: …"."""

import re
from collections.abc import Iterable, Iterator

from plan.importing.reading import Kind
from plan.importing.reading.leading_numbers import Number, comes_next, parts
from plan.importing.recognising.headline import is_named
from plan.importing.recognising.numbered import parse_number
from plan.importing.recognising.passage import Passage
from plan.importing.sentence_ends import is_finished

INLINE = re.compile(
    r"(?<=\S)\s+(?=(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})"
    r"(?P<separator>(?:[.:]|\s[–—-])?\s+)[A-Z“\"])"
)
SPLIT = {Kind.PARAGRAPH, Kind.HEADING, Kind.BULLET}


def split_at_inline_numbers(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, cut where a number comes next that a strategy may have."""
    last: Number | None = None
    for passage in passages:
        head = parse_number(passage)
        last = head.parts if head else last
        start = 0
        if last is None or passage.claim or passage.kind not in SPLIT:
            yield passage
            continue
        for inline in INLINE.finditer(passage.text):
            number = parts(inline["number"])
            if comes_next(number, last) and _begins(passage, inline, bool(head)):
                yield passage.part(start, inline.start())
                start, last = inline.end(), number
        yield passage.part(start)


def _begins(passage: Passage, inline: re.Match[str], is_numbered: bool) -> bool:
    """Whether it stands between sentences or before a name; in ordinary prose, both."""
    between = is_finished(passage.text[: inline.start()])
    named = is_named(passage.part(inline.end("separator")))
    return (between or named) if is_numbered else (between and named)

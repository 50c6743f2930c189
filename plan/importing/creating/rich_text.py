"""Passages as Wagtail's rich text: the text is escaped, the formatting is ours to write."""

from collections.abc import Iterable
from html import escape
from itertools import pairwise

from plan.importing.reading import Mark
from plan.importing.recognising.outline import Step
from plan.importing.recognising.passage import Passage

OUTERMOST_FIRST = ("a", "b", "i")


def inline(passage: Passage) -> str:
    """The passage with its links and emphasis, without a paragraph around it."""
    marks = list(passage.marks())
    edges = sorted({0, len(passage.text), *(edge for m in marks for edge in (m.start, m.end))})
    stretches = pairwise(edges)
    return "".join(_stretch(passage, start, end, marks) for start, end in stretches)


def paragraph(passage: Passage) -> str:
    return f"<p>{inline(passage)}</p>"


def nested_list(steps: Iterable[Step]) -> str:
    """Steps as a list, those of a deeper level in a list inside the item before."""
    html = ""
    open_lists: list[str] = []
    for step in steps:
        depth = min(step.level, len(open_lists))
        while len(open_lists) > depth + 1:
            html += f"</li></{open_lists.pop()}>"
        if len(open_lists) == depth:
            open_lists.append("ol" if step.passage.block.ordered else "ul")
            html += f"<{open_lists[-1]}><li>"
        else:
            html += "</li><li>"
        html += inline(step.passage)
    return html + "".join(f"</li></{name}>" for name in reversed(open_lists))


def _stretch(passage: Passage, start: int, end: int, marks: list[Mark]) -> str:
    html = escape(passage.text[start:end], quote=False)
    held = {mark.tag: mark for mark in marks if mark.start <= start and end <= mark.end}
    for tag in reversed(OUTERMOST_FIRST):
        if mark := held.get(tag):
            href = f' href="{escape(mark.href)}"' if mark.href else ""
            html = f"<{tag}{href}>{html}</{tag}>"
    return html

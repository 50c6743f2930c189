"""Links in fields of plain text, which cannot hold them, become further reading."""

from collections.abc import Iterator

from plan.importing.reading import Mark
from plan.importing.recognising.addresses import is_web_address
from plan.importing.recognising.outline import ReadingOutline, StrategyOutline
from plan.importing.recognising.passage import Passage
from plan.importing.recognising.reading_list import LONGEST_TITLE


def place_stray_links(outline: StrategyOutline) -> None:
    kept = {reading.url for reading in outline.further_reading}
    kept |= {finding.link for finding in outline.evidence}
    for passage, link in _links(outline):
        if link.href not in kept and is_web_address(link.href):
            title = _title(passage, link)
            outline.further_reading.append(ReadingOutline(title, link.href, address_of=passage))
            kept.add(link.href)


def _links(outline: StrategyOutline) -> Iterator[tuple[Passage, Mark]]:
    fields = [outline.short_name, outline.statement]
    fields += [workgroup.name for workgroup in outline.workgroups]
    fields += [action.statement for action in outline.actions]
    fields += [finding.statement for finding in outline.evidence]
    for passage in filter(None, fields):
        yield from ((passage, link) for link in passage.links())


def _title(passage: Passage, link: Mark) -> str:
    """The words of the link, unless they are the whole field: no sentence stands twice."""
    words = passage.text[link.start : link.end]
    return link.href[:LONGEST_TITLE] if words == passage.text else words[:LONGEST_TITLE]

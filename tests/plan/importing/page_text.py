"""All text of a strategy page as it is stored, for tests that look for a sentence in it."""

from collections.abc import Iterator
from html import unescape

from bs4 import BeautifulSoup

from plan.importing.recognising.passage import Passage
from plan.models import StrategyPage


def page_texts(page_id: int) -> Iterator[str]:
    page = StrategyPage.objects.get(pk=page_id)
    yield from (page.title, page.statement)
    for held in page.workgroup_roles.all():
        yield str(held)
    for action in page.actions.all():
        yield from (action.number, action.statement, plain(action.steps))
    for finding in page.evidence.all():
        yield from (finding.statement, finding.source)
    for reading in page.further_reading.all():
        yield from (reading.title, reading.url)
    yield from strings(page.body.get_prep_value())


def strings(value: object) -> Iterator[str]:
    """The texts inside the JSON of a body."""
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def plain(html: str) -> str:
    return unescape(BeautifulSoup(f"<div>{html}</div>", "html.parser").get_text())


def cells(passage: Passage) -> list[str]:
    """The texts that must be found: a row of a table is found cell by cell."""
    return [passage.text[start:end] for start, end in passage.block.cells] or [
        passage.text.rstrip(".")
    ]

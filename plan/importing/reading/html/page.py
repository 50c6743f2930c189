from bs4 import BeautifulSoup
from bs4.exceptions import ParserRejectedMarkup

from plan.importing.errors import UnreadableFile
from plan.importing.reading.html.addresses import base_address
from plan.importing.reading.html.line_finder import LineFinder
from plan.importing.reading.html.soundness import SAVE, require_sound
from plan.importing.reading.html.walker import Walker
from plan.importing.reading.source import Source


def read_html(text: str) -> Source:
    """The visible text of a page, with headings, lists, tables, links and emphasis."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    require_sound(text)
    try:
        soup = BeautifulSoup(text, "html.parser")
    except ParserRejectedMarkup as error:
        raise UnreadableFile(f"The HTML is damaged: it cannot be read. {SAVE}") from error
    walker = Walker(LineFinder(text), base_address(soup))
    try:
        walker.walk_page(soup)
    except RecursionError as error:
        raise UnreadableFile(f"The HTML is nested too deeply to be a page. {SAVE}") from error
    return Source(walker.blocks, walker.dropped)
